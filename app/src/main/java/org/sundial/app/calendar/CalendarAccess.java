package org.sundial.app.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;

@Component
final class CalendarAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(Rule.read("/api/v1/clock/deadline", Who.machines()), Rule.read("/clock", Who.anyone()));
    }
}
