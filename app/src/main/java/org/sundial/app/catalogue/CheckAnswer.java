package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Words;
import org.sundial.procedure.Fault;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.ProcedureText;

/** The JSON of a check. */
@Schema(name = "ProcedureCheck", description = "Whether a chart is sound and lawful. 流程图检查结论。")
record CheckAnswer(
        @Schema(description = "Whether it could run here: readable, sound and lawful. 能否运行。")
        boolean accepted,

        @Schema(description = "Whether the file could be read at all. 文件能否读出。")
        boolean readable,

        @Schema(description = "Every node reachable, every run can end; null when unread. 流程完整。") @Nullable
        Boolean sound,

        @Schema(description = "Mandatory steps on every way to a decision; null when unread. 流程合法。") @Nullable
        Boolean lawful,

        @Schema(description = "Every fault, in the order of the file. 全部问题。")
        List<Found> faults,

        @Schema(description = "What was read, or null. 读出的流程。") @Nullable
        Read procedure) {

    /** One fault. */
    @Schema(name = "ProcedureFault")
    record Found(
            @Schema(description = "The element's id, or the file's line. 元素。", example = "decide")
            String element,

            @Schema(description = "A word for programs. 种类。", example = "UNREACHABLE")
            String kind,

            @Schema(description = "What is wrong and how to mend it, in the language asked for. 问题与改法。")
            String message,

            @Schema(description = "Names and values as in the file. 原文。")
            String detail,

            @Schema(description = "In both languages. 中英文。") ApiSentence sentence) {

        static Found of(Fault fault, Words w) {
            String message = w.say(fault.kind().zh(), fault.kind().en());
            return new Found(
                    fault.elementId(),
                    fault.kind().name(),
                    message,
                    fault.detail(),
                    new ApiSentence(fault.kind().zh(), fault.kind().en()));
        }
    }

    /** The procedure read. */
    @Schema(name = "ProcedureRead")
    record Read(
            @Schema(example = "P01") String id,
            String name,

            @Schema(description = "SHA-256 of the canonical form. 指纹。")
            String fingerprint,

            @Schema(description = "The chart in words. 文字版。")
            List<String> text) {

        static Read of(Procedure procedure, Words w) {
            return new Read(
                    procedure.id(),
                    procedure.name(),
                    procedure.fingerprint(),
                    ProcedureText.of(procedure).steps().stream()
                            .map(step -> step.number() + ". " + w.say(step.zh(), step.en()))
                            .toList());
        }
    }

    static CheckAnswer of(ProcedureReading reading, Words w) {
        List<Found> found =
                reading.faults().stream().map(fault -> Found.of(fault, w)).toList();
        return switch (reading) {
            case ProcedureReading.Lawful lawful ->
                new CheckAnswer(true, true, true, true, found, Read.of(lawful.procedure(), w));
            case ProcedureReading.Wrong wrong ->
                new CheckAnswer(
                        false,
                        true,
                        wrong.unsound().isEmpty(),
                        wrong.unlawful().isEmpty(),
                        found,
                        Read.of(wrong.procedure(), w));
            case ProcedureReading.Unreadable unread -> new CheckAnswer(false, false, null, null, found, null);
        };
    }
}
