package org.sundial.ledger;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code <N>[.p/<W>]} end of a tile path: groups of three digits, all but the last marked with x. */
final class TileNumber {

    private static final Pattern FORM = Pattern.compile("((?:x\\d{3}/)*\\d{3})(?:\\.p/(\\d{1,3}))?");

    /** Digits of the largest index read from a path: five groups, far beyond any log, and safe to multiply by 256. */
    private static final int LONGEST_INDEX = 15;

    private TileNumber() {}

    static String format(long index, int width) {
        StringBuilder path = new StringBuilder();
        long rest = index;
        path.append(group(rest % 1000));
        for (rest /= 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + group(rest % 1000) + "/");
        }
        return width == Tile.FULL ? path.toString() : path + ".p/" + width;
    }

    private static String group(long three) {
        String digits = Long.toString(three);
        return "0".repeat(3 - digits.length()) + digits;
    }

    /** The index, if the text is the one right spelling of an index and a width. */
    static OptionalLong index(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        String digits = form.group(1).replace("x", "").replace("/", "");
        OptionalInt width = width(text);
        if (digits.length() > LONGEST_INDEX || width.isEmpty()) {
            return OptionalLong.empty();
        }
        long index = Long.parseLong(digits);
        return format(index, width.getAsInt()).equals(text) ? OptionalLong.of(index) : OptionalLong.empty();
    }

    /** The width a path states: 1 to 255 after {@code .p/}, 256 without it. */
    static OptionalInt width(String text) {
        int mark = text.indexOf(".p/");
        if (mark < 0) {
            return OptionalInt.of(Tile.FULL);
        }
        String digits = text.substring(mark + 3);
        if (!digits.matches("[1-9]\\d{0,2}")) {
            return OptionalInt.empty();
        }
        int width = Integer.parseInt(digits);
        return width < Tile.FULL ? OptionalInt.of(width) : OptionalInt.empty();
    }
}
