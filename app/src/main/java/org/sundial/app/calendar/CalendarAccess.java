package org.sundial.app.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;
import org.sundial.app.identity.Post;

@Component
final class CalendarAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/api/v1/clock/deadline", Who.machines()),
                Rule.read("/clock", Who.anyone()),
                Rule.read("/admin", Who.holders(Post.ADMIN)),
                Rule.read("/admin/calendar", Who.holders(Post.ADMIN)),
                Rule.write("/admin/calendar", Who.holders(Post.ADMIN)),
                Rule.read("/admin/calendar/draft", Who.holders(Post.ADMIN)),
                Rule.write("/admin/calendar/draft", Who.holders(Post.ADMIN)));
    }
}
