package org.sundial.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sundial.procedure.Conformance;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;

/** The JSON of a replay. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReplayAnswer", description = "Whether the steps are a run of the chart. 比对结论。")
record ReplayAnswer(
        @Schema(
                description = "conforming; departs, from step index on; or undecided, the steps say too little. 结论。",
                allowableValues = {"conforming", "departs", "undecided"},
                example = "departs")
        String verdict,

        @Schema(description = "conforming: whether the run may be over. 是否可以办结。") @Nullable
        Boolean ended,

        @Schema(description = "conforming: the steps that may be open now. 待办环节。") @Nullable
        List<Place> open,

        @Schema(description = "departs or undecided: the first such step, counted from 0. 第几步（从 0 数）。") @Nullable
        Integer index,

        @Schema(description = "departs: what was found there. 实际步骤。") @Nullable
        String found,

        @Schema(description = "departs: what might have come instead. 应有环节。") @Nullable
        List<Place> expected,

        @Schema(description = "departs: why. 原因。") @Nullable ApiSentence reason,

        @Schema(description = "departs: the value or element it is about. 涉及。") @Nullable
        String detail) {

    /** A step of the chart. */
    @Schema(name = "ReplayPlace")
    record Place(
            @Schema(example = "accept") String id,
            @Schema(example = "收件受理") String name) {}

    static ReplayAnswer of(Procedure procedure, Conformance conformance) {
        return switch (conformance) {
            case Conformance.Conforming run ->
                new ReplayAnswer(
                        "conforming", run.ended(), places(procedure, run.open()), null, null, null, null, null);
            case Conformance.Departs departs ->
                new ReplayAnswer(
                        "departs",
                        null,
                        null,
                        departs.index(),
                        departs.found().element(),
                        places(procedure, departs.expected()),
                        new ApiSentence(departs.reason().zh(), departs.reason().en()),
                        departs.detail());
            case Conformance.Undecided undecided ->
                new ReplayAnswer("undecided", null, null, undecided.index(), null, null, null, null);
        };
    }

    private static List<Place> places(Procedure procedure, List<String> ids) {
        return ids.stream().map(id -> new Place(id, name(procedure, id))).toList();
    }

    private static String name(Procedure procedure, String id) {
        return procedure.nodes().stream()
                .filter(node -> node.id().equals(id) && node instanceof UserTask)
                .map(node -> node.name())
                .findFirst()
                .orElse(id);
    }
}
