package org.sundial.app.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;
import org.sundial.app.identity.Post;

@Component
final class SupervisionAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/watch", Who.holders(Post.SUPERVISOR)),
                Rule.read("/watch/c/{reference}", Who.holders(Post.SUPERVISOR)));
    }
}
