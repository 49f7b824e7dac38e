package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON of one item. */
@Schema(name = "Power", description = "One item in its newest confirmed edition. 一个事项的最新确认版本。")
record PowerAnswer(
        @Schema(example = "KLMY-XF-0001") String code,
        @Schema(example = "1") int edition,

        @Schema(
                description = "SHA-256 of the content as RFC 8785 JSON, served byte for byte at content_href. 指纹。",
                example = "48e265d6474ebb2c20cdb5d2300fb36715d3d20b6f6847268023e26ac0bc9c80")
        String fingerprint,

        Confirmation confirmation,

        @Schema(description = "What the item publishes; null is what the organ left blank. 公布内容；null 为未公布。")
        PowerContent content,

        @Schema(description = "Where the content's exact bytes are. 内容原字节的地址。", example = "/powers/KLMY-XF-0001.json")
        String contentHref,

        @Schema(description = "The frozen procedure it runs on, or null. 固化的流程。") @Nullable
        Running chart,

        @Schema(description = "Materials, limits, fee, remedy and form, or null. 办理规则。") @Nullable
        ItemRules rules) {

    /** 确认. */
    @Schema(name = "PowerConfirmation")
    record Confirmation(
            Instant at,

            @Schema(description = "Confirmed by the demonstration; nobody looked. 演示确认。")
            boolean simulated,

            @Schema(description = "The act's id in the public log. 日志中的事件。")
            UUID event) {

        static Confirmation of(Power.Confirmation confirmation) {
            return new Confirmation(confirmation.at(), confirmation.simulated(), confirmation.event());
        }
    }

    /** 固化的流程. */
    @Schema(name = "PowerChart")
    record Running(
            int version,

            @Schema(description = "The procedure's fingerprint. 流程指纹。")
            String procedure,

            Confirmation frozen,

            @Schema(example = "/powers/KLMY-XF-0001/chart.svg")
            String svgHref) {}

    static PowerAnswer of(Power power, Optional<ItemRules> rules) {
        return new PowerAnswer(
                power.code(),
                power.edition(),
                power.fingerprint(),
                Confirmation.of(power.confirmation()),
                power.content(),
                "/powers/" + power.code() + ".json",
                power.chart()
                        .map(chart -> new Running(
                                chart.version(),
                                chart.procedure(),
                                Confirmation.of(chart.frozen()),
                                "/powers/" + power.code() + "/chart.svg"))
                        .orElse(null),
                rules.orElse(null));
    }
}
