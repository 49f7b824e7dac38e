package org.sundial.app.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 游标. The item a page ends at, by its own place: an item added meanwhile moves nothing.
 *
 * @param forward towards the end of the list, or back
 * @param score the item's score, 0 when the list is not ranked
 * @param position the item's place in the list
 */
public record Cursor(boolean forward, float score, long position) {
    private static final Pattern FORM = Pattern.compile("([ab])([0-9a-f]{8})-([0-9]{1,18})");

    /** {@code a41200000-100000123}: the next address shows it, so it is short. */
    @Override
    public String toString() {
        return (forward ? "a" : "b") + String.format("%08x", Float.floatToIntBits(score)) + "-" + position;
    }

    /** Empty when the text is no cursor of ours. */
    public static Optional<Cursor> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(matcher.group(2), 16));
        return Float.isFinite(score)
                ? Optional.of(new Cursor(matcher.group(1).equals("a"), score, Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }
}
