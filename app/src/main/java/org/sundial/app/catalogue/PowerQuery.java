package org.sundial.app.catalogue;

import java.util.Optional;

/**
 * 查询. What a reader asks of the list.
 *
 * @param words what was typed; empty for the whole list
 * @param organ a department's code
 * @param level 行使层级 as printed, or {@code none} for what the list leaves blank
 * @param cursor where the page before, or after, this one ended
 * @param size how many items on the page
 */
public record PowerQuery(
        String words,
        Optional<String> organ,
        Optional<Category> category,
        Optional<String> level,
        Optional<Cursor> cursor,
        int size) {
    public static final int PAGE = 50;

    /** The whole list, from its beginning. */
    public static final PowerQuery ALL =
            new PowerQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PAGE);

    public static PowerQuery words(String typed) {
        return new PowerQuery(typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PAGE);
    }

    public PowerQuery of(Optional<String> department, Optional<Category> kind, Optional<String> exercisedAt) {
        return new PowerQuery(words, department, kind, exercisedAt, Optional.empty(), size);
    }

    public PowerQuery from(Optional<Cursor> place) {
        return new PowerQuery(words, organ, category, level, place, size);
    }

    public PowerQuery atMost(int items) {
        return new PowerQuery(words, organ, category, level, cursor, items);
    }

    public boolean narrowed() {
        return organ.isPresent() || category.isPresent() || level.isPresent();
    }
}
