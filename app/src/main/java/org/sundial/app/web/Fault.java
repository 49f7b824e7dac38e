package org.sundial.app.web;

/**
 * 填写问题. What is wrong with one field, and how to put it right.
 *
 * @param field the field's name, which is also its id on the page; empty for the page as a whole
 */
public record Fault(String field, Text message) {

    public static Fault of(String field, String zh, String en) {
        return new Fault(field, Text.of(zh, en));
    }
}
