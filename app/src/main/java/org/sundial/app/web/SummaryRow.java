package org.sundial.app.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * 一行内容. A name and what it holds; a blank value is said to be blank, never left empty.
 *
 * @param value text, escaped, its line breaks kept
 * @param rich markup instead of text
 * @param change where to change it, or null
 */
public record SummaryRow(
        String key,
        @Nullable String value,
        @Nullable Content rich,
        @Nullable String change) {

    public static SummaryRow of(String key, @Nullable String value) {
        return new SummaryRow(key, value, null, null);
    }

    public static SummaryRow rich(String key, Content content) {
        return new SummaryRow(key, null, content, null);
    }

    public SummaryRow change(String href) {
        return new SummaryRow(key, value, rich, href);
    }

    public boolean isBlank() {
        return rich == null && (value == null || value.isBlank());
    }
}
