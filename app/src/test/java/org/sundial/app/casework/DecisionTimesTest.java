package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sundial.app.stories.City;
import org.sundial.app.web.Words;
import org.sundial.casefile.Command;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.Ruling;
import org.sundial.procedure.Values;

/** 办理用时: what the year's figures are made of. The cases here are of a spring nothing else in the city uses. */
class DecisionTimesTest {
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1); // Fri
    private static final Instant RECEIVED = at(4, 9); // Mon
    private static final Instant ACCEPTED = at(5, 9); // Tue

    private final OpenCases open = OpenCases.inCity();

    @Test
    void a_decision_within_its_limits_and_one_after_them_are_told_apart() {
        decided(LocalDateTime.of(2024, 3, 8, 9, 43, 12), Optional.empty()); // Fri
        // Tue, far past 20 working days
        decided(LocalDateTime.of(2024, 4, 30, 9, 43, 12), Optional.of("承办人调离，交接耽误。"));

        List<DecisionTimes.Took> took = City.bean(DecisionTimes.class).since(SPRING).stream()
                .filter(one ->
                        one.days().filter(days -> days == 3.03 || days == 56.03).isPresent())
                .toList();

        assertThat(took).extracting(DecisionTimes.Took::days).containsExactly(Optional.of(56.03), Optional.of(3.03));
        assertThat(took).extracting(DecisionTimes.Took::byLaw).containsExactly(Optional.of(false), Optional.of(true));
    }

    @Test
    void half_and_nine_of_ten_lie_between_the_cases_as_in_sql() {
        assertThat(CaseFigures.quantile(List.of(), 0.5)).isNull();
        assertThat(CaseFigures.quantile(List.of(7.0), 0.9)).isEqualTo(7);
        assertThat(CaseFigures.quantile(List.of(1.0, 2.0, 4.0, 8.0), 0.5)).isEqualTo(3);
        assertThat(CaseFigures.quantile(List.of(0.0, 10.0), 0.9)).isEqualTo(9);
    }

    private void decided(LocalDateTime when, Optional<String> lateReason) {
        Reference reference = open.receive(UUID.randomUUID(), RECEIVED, "F01", "F03", "F04", "F05", "F06");
        open.act(reference, open.accept(reference), OpenCases.WINDOW, ACCEPTED);
        Instant at = when.atZone(Words.ZONE).toInstant();
        open.act(
                reference,
                open.complete(reference, "examine", Values.of("siteCheck", false)),
                OpenCases.HANDLER,
                at(5, 10));
        open.act(reference, open.complete(reference, "review", Values.NONE), OpenCases.REVIEWER, at(5, 11));
        Command refuse = new Command.Decide(
                open.task(reference, "decide"),
                new Ruling.Refuse(
                        "试不准" + reference.value(),
                        "经营场所不符合要求。",
                        Optional.of(new Remedy("收到决定书之日起60日内向本级人民政府", "6个月内向人民法院"))),
                "不符合法定条件，不予许可。",
                lateReason,
                Values.NONE);
        assertThat(open.act(reference, refuse, OpenCases.HEAD, at)).isInstanceOf(Outcome.Kept.class);
    }

    private static Instant at(int day, int hour) {
        return LocalDateTime.of(2024, 3, day, hour, 0).atZone(Words.ZONE).toInstant();
    }
}
