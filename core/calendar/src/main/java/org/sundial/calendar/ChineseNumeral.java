package org.sundial.calendar;

/** Writes an article number the way statutes do: 42 is 四十二, 110 is 一百一十. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /** @throws IllegalArgumentException outside 1 to 9,999: no Chinese statute has more articles */
    static String of(int number) {
        if (number < 1 || number > 9_999) {
            throw new IllegalArgumentException("an article number is 1 to 9,999, got " + number);
        }
        StringBuilder out = new StringBuilder();
        String units = "千百十";
        boolean gap = false;
        for (int place = 3, divisor = 1_000; place >= 0; place--, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            boolean leadingTen = divisor == 10 && digit == 1 && out.length() == 0;
            if (!leadingTen) {
                out.append(DIGITS.charAt(digit));
            }
            if (place > 0) {
                out.append(units.charAt(3 - place));
            }
        }
        return out.toString();
    }
}
