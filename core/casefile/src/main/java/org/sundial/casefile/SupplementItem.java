package org.sundial.casefile;

import java.util.Objects;

/**
 * 补正内容. One thing the one-time notice asks for.
 *
 * @param material the material's code
 * @param what what is missing or wrong, and what to hand in
 */
public record SupplementItem(String material, String what) {

    public SupplementItem {
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(what, "what");
    }
}
