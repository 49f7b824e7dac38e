package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a question to replay; described here, read by {@link ReplayReader}. */
@Schema(name = "ReplayQuestion", description = "A chart and the steps of a run. 流程与步骤。")
record ReplayQuestion(
        @Schema(description = "BPMN 2.0 as text. BPMN 文本。") @Nullable
        String bpmn,

        @Schema(description = "Or the file's bytes in base64. 或 base64。") @Nullable
        String bpmnBase64,

        @Schema(description = "Or the fingerprint of a procedure frozen here. 或本系统流程的指纹。") @Nullable
        String procedure,

        @Schema(description = "What was known at the beginning. 开始时已知的值。") @Nullable
        Map<String, Object> values,

        @Schema(description = "In the order they happened. 按发生次序。")
        List<Step> steps) {

    /** One thing that happened. */
    @Schema(name = "ReplayStep")
    record Step(
            @Schema(
                    description = "completed unless told otherwise. 种类。",
                    allowableValues = {"completed", "timer-fired", "side-started", "returned"},
                    defaultValue = "completed")
            @Nullable
            String kind,

            @Schema(description = "Id or name of the step. 环节。", example = "accept")
            String element,

            @Schema(description = "For returned: the step gone back to. 退回到。") @Nullable
            String to,

            @Schema(description = "The outcome, as far as it is known. 结果。") @Nullable
            Map<String, Object> values) {}
}
