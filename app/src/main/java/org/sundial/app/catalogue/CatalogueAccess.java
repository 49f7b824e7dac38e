package org.sundial.app.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;
import org.sundial.app.identity.Post;

@Component
final class CatalogueAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/powers", Who.anyone()),
                Rule.read("/powers/{code}", Who.anyone()),
                Rule.read("/powers/{code}/chart.svg", Who.machines()),
                Rule.read("/powers/{code}.json", Who.machines()),
                Rule.read("/api/v1/powers", Who.machines()),
                Rule.read("/api/v1/powers/{code}", Who.machines()),
                Rule.write("/api/v1/procedures/check", Who.machines()),
                Rule.write("/api/v1/procedures/replay", Who.machines()),
                Rule.read("/legal", Who.holders(Post.LEGAL)),
                Rule.read("/legal/catalogue", Who.holders(Post.LEGAL)),
                Rule.read("/legal/catalogue/{department}", Who.holders(Post.LEGAL)),
                Rule.write("/legal/catalogue/{department}", Who.holders(Post.LEGAL)),
                Rule.read("/legal/items/{code}", Who.holders(Post.LEGAL)),
                Rule.read("/legal/charts/{code}/{version}", Who.holders(Post.LEGAL)),
                Rule.write("/legal/charts/{code}/{version}", Who.holders(Post.LEGAL)));
    }
}
