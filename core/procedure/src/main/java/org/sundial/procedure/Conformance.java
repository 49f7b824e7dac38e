package org.sundial.procedure;

import java.util.List;

/** 比对结果. Whether the steps are a run of the procedure. */
public sealed interface Conformance {

    /**
     * Every step is one the procedure allows at its place.
     *
     * @param ended whether the run may be over after the last step
     * @param open the steps that may be open after it, sorted
     */
    record Conforming(boolean ended, List<String> open) implements Conformance {}

    /**
     * The first step that the procedure does not allow at its place.
     *
     * @param index counted from 0
     * @param expected the steps that might have been completed instead, sorted; empty when the run was over
     * @param reason why the step found is none of this procedure
     */
    record Departs(int index, ReplayStep found, List<String> expected, StepRefusal reason, String detail)
            implements Conformance {}

    /** The steps say too little about too many choices to be followed further than this. */
    record Undecided(int index) implements Conformance {}
}
