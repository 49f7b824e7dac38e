package org.sundial.app.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Rows as one array for each column, for {@code unnest} in a statement: however many rows there are, the statement is the
 * same and is planned once. What is not a number, a truth or bytes goes as text, for the statement to cast.
 */
public final class Columns implements PreparedStatementSetter {
    private final List<@Nullable Object> values = new ArrayList<>();

    /** One value beside the columns. */
    public Columns text(@Nullable Object value) {
        values.add(value == null ? null : value.toString());
        return this;
    }

    /** One number beside the columns. */
    public Columns integer(@Nullable Integer value) {
        values.add(value);
        return this;
    }

    public <T> Columns texts(List<T> rows, Function<T, @Nullable Object> of) {
        String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = of.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        values.add(texts);
        return this;
    }

    public <T> Columns integers(List<T> rows, Function<T, @Nullable Integer> of) {
        Integer[] numbers = new Integer[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = of.apply(rows.get(i));
        }
        values.add(numbers);
        return this;
    }

    public <T> Columns truths(List<T> rows, Predicate<T> of) {
        boolean[] truths = new boolean[rows.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = of.test(rows.get(i));
        }
        values.add(truths);
        return this;
    }

    public <T> Columns bytes(List<T> rows, Function<T, byte[]> of) {
        byte[][] bytes = new byte[rows.size()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = of.apply(rows.get(i));
        }
        values.add(bytes);
        return this;
    }

    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
