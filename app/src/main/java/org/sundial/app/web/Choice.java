package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/** 选项. One thing to choose in a list or among radio buttons. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
