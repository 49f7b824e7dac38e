package org.sundial.verifier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in Beijing time, with the weekday. */
final class Times {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日'('EEE')' HH:mm:ss", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    static String format(Instant instant, Lang lang) {
        ZonedDateTime time = instant.atZone(BEIJING);
        return switch (lang) {
            case ZH -> ZH.format(time);
            case EN -> EN.format(time);
        };
    }
}
