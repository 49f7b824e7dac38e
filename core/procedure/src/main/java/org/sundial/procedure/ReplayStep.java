package org.sundial.procedure;

/**
 * 已办步骤. One thing that happened in a run kept by any system.
 *
 * @param element the id of the step, timer or side procedure; a step may also go by its name
 * @param to for a return, the id or name of the step gone back to; empty otherwise
 * @param values what the other system knows the outcome to have been, {@link Values#NONE} when it does not say
 */
public record ReplayStep(Kind kind, String element, String to, Values values) {

    /** 步骤类型. */
    public enum Kind {
        COMPLETED,
        TIMER_FIRED,
        SIDE_STARTED,
        RETURNED
    }

    public static ReplayStep completed(String step) {
        return new ReplayStep(Kind.COMPLETED, step, "", Values.NONE);
    }

    public static ReplayStep completed(String step, Values values) {
        return new ReplayStep(Kind.COMPLETED, step, "", values);
    }

    public static ReplayStep fired(String timer) {
        return new ReplayStep(Kind.TIMER_FIRED, timer, "", Values.NONE);
    }

    public static ReplayStep startedSide(String side) {
        return new ReplayStep(Kind.SIDE_STARTED, side, "", Values.NONE);
    }

    public static ReplayStep returned(String from, String to) {
        return new ReplayStep(Kind.RETURNED, from, to, Values.NONE);
    }
}
