package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/** 环节. One of the few public headings a case passes: 提交, 受理, 审核, 决定, 送达. */
public record Step(String label, Status status, @Nullable String note) {

    /** Where the case stands with this heading. */
    public enum Status {
        DONE,
        CURRENT,
        AHEAD
    }

    public static Step done(String label, String note) {
        return new Step(label, Status.DONE, note);
    }

    public static Step current(String label, String note) {
        return new Step(label, Status.CURRENT, note);
    }

    public static Step ahead(String label) {
        return new Step(label, Status.AHEAD, null);
    }
}
