package org.sundial.app.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sundial.app.web.Words;

/**
 * 版面. What the templates in {@code jte/documents} print around an instrument's own data.
 *
 * @param qr the QR code as a {@code data:} address of a PNG
 * @param sealSlot 印章位置: what stands where the seal goes
 */
public record Sheet(Instrument instrument, String qr, String sealSlot, Spacing spacing) {

    /** 行距: as the standard sets it, or closer where that saves a page with nothing but organ and date. */
    public enum Spacing {
        STANDARD,
        CLOSE;

        /** The class of the body. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Characters of the organ's name that fit one line of each size. */
    private static final int LARGE = 12;

    private static final int MEDIUM = 16;

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public Heading heading() {
        return instrument.heading();
    }

    public String title() {
        return instrument.title();
    }

    /** 成文日期, in the form of GB/T 9704: 2026年12月4日. */
    public String writtenDate() {
        return plainDay(heading().date());
    }

    public String plainDay(LocalDate day) {
        return PLAIN.format(day);
    }

    /** 2026年12月4日(周五): a day to act by shows its weekday. */
    public String day(LocalDate day) {
        return Words.zh().fullDate(day);
    }

    /** 2026年12月4日(周五)15:02. */
    public String moment(Instant at) {
        return day(dayOf(at)) + CLOCK.format(at.atZone(Words.ZONE));
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(Words.ZONE).toLocalDate();
    }

    /** The class of the organ's mark: the longer the name, the smaller. */
    public String markSize() {
        int length = heading().organ().codePointCount(0, heading().organ().length());
        return length <= LARGE ? "large" : length <= MEDIUM ? "medium" : "small";
    }
}
