package org.sundial.procedure;

import java.util.List;

/**
 * 变量. A declared fact the procedure's conditions may look at.
 *
 * @param name letters, digits and {@code _}, beginning with a letter
 * @param label the Chinese label for forms, empty when none
 * @param labelEn the English label for forms, empty when none
 * @param values the only texts allowed, empty for any; only for {@link VariableType#TEXT}
 */
public record Variable(String name, VariableType type, String label, String labelEn, List<String> values) {

    public Variable {
        values = List.copyOf(values);
    }

    public static Variable of(String name, VariableType type) {
        return new Variable(name, type, "", "", List.of());
    }
}
