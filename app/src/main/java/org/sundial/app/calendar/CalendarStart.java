package org.sundial.app.calendar;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The arrangements are there before anything counts a day. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CalendarStart implements ApplicationRunner {
    private final Calendars calendars;

    CalendarStart(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        calendars.seed();
        calendars.refresh();
    }
}
