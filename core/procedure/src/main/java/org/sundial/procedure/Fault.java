package org.sundial.procedure;

/**
 * 问题. One thing wrong with a chart.
 *
 * @param elementId the element it is about; the file's line as {@code line 12} when the element has no id
 * @param detail names and values as they stand in the file, the same in every language; empty when there is none
 */
public record Fault(FaultKind kind, String elementId, String detail) {

    /** {@code decide: 这个属性… (sundial:limt)}. */
    public String zh() {
        return elementId + "：" + kind.zh() + (detail.isEmpty() ? "" : "（" + detail + "）");
    }

    public String en() {
        return elementId + ": " + kind.en() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
