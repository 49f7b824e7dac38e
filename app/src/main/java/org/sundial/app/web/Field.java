package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/**
 * 填写项. What every kind of field says about itself; the fragment chooses how it is filled in.
 *
 * <pre>{@code
 * Field.of("phone", w.say("手机号", "Mobile number"))
 *      .hint(w.say("11 位数字", "11 digits"))
 *      .why(w.say("进度有变化时发短信给您", "We text you when something changes"))
 *      .value(draft.phone())
 *      .check(faults, w)
 * }</pre>
 *
 * @param name the request parameter, and the id on the page
 * @param hint how to fill it in
 * @param why why it is needed; said under each field that asks about a person
 * @param value what was entered before; it is never lost
 * @param error what is wrong with it, or null
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        @Nullable String why,
        @Nullable String value,
        @Nullable String error,
        boolean optional) {

    public static Field of(String name, String label) {
        return new Field(name, label, null, null, null, null, false);
    }

    public Field hint(String sentence) {
        return new Field(name, label, sentence, why, value, error, optional);
    }

    public Field why(String sentence) {
        return new Field(name, label, hint, sentence, value, error, optional);
    }

    public Field value(@Nullable String entered) {
        return new Field(name, label, hint, why, entered, error, optional);
    }

    public Field error(@Nullable String sentence) {
        return new Field(name, label, hint, why, value, sentence, optional);
    }

    /** 选填. */
    public Field notRequired() {
        return new Field(name, label, hint, why, value, error, true);
    }

    /** Takes this field's error out of the faults found. */
    public Field check(Faults faults, Words words) {
        return error(faults.at(name, words));
    }

    public String text() {
        return value == null ? "" : value;
    }

    public boolean holds(String choice) {
        return choice.equals(value);
    }

    /** The ids of the sentences that explain the field, for aria-describedby; null when there are none. */
    public @Nullable String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (hint != null) {
            ids.append(name).append("-hint ");
        }
        if (why != null) {
            ids.append(name).append("-why ");
        }
        if (error != null) {
            ids.append(name).append("-error ");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }

    public String css(String block) {
        return error == null ? block : block + " " + block + "--error";
    }
}
