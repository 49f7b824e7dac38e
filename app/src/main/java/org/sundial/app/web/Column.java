package org.sundial.app.web;

/** 列. A column of a table; numbers stand to the right. */
public record Column(String label, boolean numeric) {

    public static Column text(String label) {
        return new Column(label, false);
    }

    public static Column number(String label) {
        return new Column(label, true);
    }
}
