package org.sundial.app.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Text;
import org.sundial.calendar.DayKind;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.DerivationDay;

/** The JSON the clock answers: the date, how it came about, and under which calendar. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "status",
    "due",
    "dueAt",
    "rolledFrom",
    "pausedSince",
    "counted",
    "outstanding",
    "edition",
    "sentence",
    "legend",
    "days"
})
@Schema(name = "ClockAnswer", description = "By when, and why. 到期日与逐日推算。")
record ClockAnswer(
        @Schema(description = "due, or paused while a pause has no end. 已定，或暂停中。", example = "due")
        Status status,

        @Schema(description = "The last day in time. 到期日。", example = "2026-03-18") @Nullable
        LocalDate due,

        @Schema(description = "The last moment, for hours; Beijing time. 按小时计算时的最后时刻。", example = "2026-10-02T09:30:00")
        @Nullable
        LocalDateTime dueAt,

        @Schema(description = "The last counted day, where the end rolled on. 顺延前的期满日。", example = "2024-12-08")
        @Nullable
        LocalDate rolledFrom,

        @Schema(description = "The first day of the pause that lasts. 暂停起始日。", example = "2026-11-02") @Nullable
        LocalDate pausedSince,

        @Schema(description = "Units counted; days for a limit in months. 已计。", example = "20")
        int counted,

        @Schema(description = "Units left when the clock resumes. 还差。", example = "0")
        int outstanding,

        @Schema(
                description = "The calendar edition it was counted under: the newest holiday notice. 日历版本。",
                example = "2026")
        String edition,

        @Schema(description = "The answer in words. 结论。") Sentence sentence,

        @Schema(description = "What each kind of day means. 图例。")
        Map<String, Sentence> legend,

        @Schema(description = "Every day from the act to the end. 逐日推算。")
        List<Day> days) {

    /** Whether there is a date. */
    @Schema(name = "ClockStatus")
    enum Status {
        due,
        paused
    }

    /** One thing said in both languages. */
    @Schema(name = "Sentence")
    record Sentence(
            @Schema(example = "最迟 2026年3月18日(周三)。") String zh,
            @Schema(example = "Due by 18 March 2026 (Wed).") String en) {
        static Sentence of(Text text) {
            return new Sentence(text.zh(), text.en());
        }
    }

    /** What one day did to the count. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClockDay")
    record Day(
            @Schema(example = "2026-02-14") LocalDate date,

            @Schema(description = "A key of legend. 图例中的一项。", example = "make-up-counted")
            String kind,

            @Schema(description = "The count reached at its end. 当日止计数。", example = "2")
            int count,

            @Schema(description = "The holiday, as published, or the cause of the pause. 节日或暂停原因。", example = "春节")
            @Nullable
            String note) {
        static Day of(DerivationDay day) {
            return new Day(
                    day.date(), key(day.kind()), day.ordinal(), day.note().isEmpty() ? null : day.note());
        }
    }

    static ClockAnswer of(Deadline.Due due) {
        List<DerivationDay> days = due.derivation();
        return new ClockAnswer(
                Status.due,
                due.date(),
                due.instant().orElse(null),
                due.rolledFrom().orElse(null),
                null,
                days.getLast().ordinal(),
                0,
                due.edition(),
                Sentence.of(ClockSentence.of(due)),
                legend(days),
                days.stream().map(Day::of).toList());
    }

    static ClockAnswer of(Deadline.StillPaused paused) {
        List<DerivationDay> days = paused.derivation();
        return new ClockAnswer(
                Status.paused,
                null,
                null,
                null,
                paused.open().from(),
                paused.counted(),
                paused.outstanding(),
                paused.edition(),
                Sentence.of(ClockSentence.of(paused)),
                legend(days),
                days.stream().map(Day::of).toList());
    }

    private static Map<String, Sentence> legend(List<DerivationDay> days) {
        Map<String, Sentence> legend = new LinkedHashMap<>();
        Arrays.stream(DayKind.values())
                .filter(kind -> days.stream().anyMatch(day -> day.kind() == kind))
                .forEach(kind -> legend.put(key(kind), new Sentence(kind.zh(), kind.en())));
        return legend;
    }

    private static String key(DayKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
