package org.sundial.procedure;

/** The move is not a step of this procedure; the marking it was asked of is unchanged. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StepRefusal refusal;
    private final String element;
    private final String detail;

    StepRefused(StepRefusal refusal, String element, String detail) {
        super(refusal + " at " + element + (detail.isEmpty() ? "" : ": " + detail));
        this.refusal = refusal;
        this.element = element;
        this.detail = detail;
    }

    public StepRefusal refusal() {
        return refusal;
    }

    /** The task, timer, gateway or variable it is about. */
    public String element() {
        return element;
    }

    /** A name or a value that helps to mend it, empty when there is none. */
    public String detail() {
        return detail;
    }
}
