package org.sundial.casefile;

import java.util.Objects;

/**
 * 一处问题. One of the things a refusal tells at once.
 *
 * @param subject what it points at: a command's field, a material's code or a task's id; empty when it is the act itself
 * @param zh what is wrong and how to put it right, in Chinese
 * @param en the same in English
 */
public record Detail(String subject, String zh, String en) {

    public Detail {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
