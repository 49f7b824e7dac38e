package org.sundial.app.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * 回行. Where a line of an instrument may end. As Chinese is set, but a number stays whole and with its unit, and a
 * reference number stays whole (GB/T 9704-2012 7.3.3: figures and years are not split).
 */
final class LineBreaks implements FSTextBreaker {
    private static final String UNITS = "年月日号条款项个元份页时分位%％℃";

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    @Override
    public int next() {
        int place = places.next();
        while (place != BreakIterator.DONE && place < text.length() && splitsNumber(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean splitsNumber(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (before == ' ') {
            // 20 个工作日
            return place > 1 && isDigit(text.charAt(place - 2)) && UNITS.indexOf(after) >= 0;
        }
        boolean figures = isLatin(before) || before == '-' || before == '.' || before == ':';
        return figures && (isLatin(after) || after == '-' || (isDigit(before) && UNITS.indexOf(after) >= 0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
