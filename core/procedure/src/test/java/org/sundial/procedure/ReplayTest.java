package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sundial.procedure.ReplayStep.completed;
import static org.sundial.procedure.ReplayStep.fired;
import static org.sundial.procedure.ReplayStep.returned;
import static org.sundial.procedure.ReplayStep.startedSide;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sundial.procedure.Conformance.Conforming;
import org.sundial.procedure.Conformance.Departs;
import org.sundial.procedure.Conformance.Undecided;

/** 比对: runs kept by other systems, step by step. */
final class ReplayTest {

    private static Procedure licence() {
        return Bpmn.process()
                .variable("siteCheck", "truth")
                .start("s")
                .raw("<userTask id='accept' name='受理'/>")
                .tasks("examine", "verify", "decide")
                .timer("late", "examine", false)
                .tasks("remind")
                .xor("x", "m")
                .end("e", "e2")
                .side("hearing")
                .tasks("announce")
                .closeSide()
                .flows("s > accept > examine > x", "x > verify : siteCheck", "x > m : not siteCheck")
                .flows("verify > m", "m > decide > e", "late > remind > e2")
                .procedure();
    }

    @Test
    void a_run_without_values_may_take_any_way_and_one_with_values_only_its_own() {
        Procedure p = licence();
        List<ReplayStep> without = List.of(completed("受理"), completed("examine"));
        assertThat(Replay.replay(p, without)).isEqualTo(new Conforming(false, List.of("decide", "verify")));
        assertThat(Replay.replay(p, List.of(completed("accept"), completed("examine"), completed("decide"))))
                .isEqualTo(new Conforming(true, List.of()));
        ReplayStep checked = completed("examine", Values.of("siteCheck", true));
        assertThat(Replay.replay(p, List.of(completed("accept"), checked, completed("decide"))))
                .isEqualTo(new Departs(2, completed("decide"), List.of("verify"), StepRefusal.NOT_OPEN, ""));
    }

    @Test
    void a_skipped_an_exchanged_and_a_repeated_step_depart_where_they_stand() {
        Procedure p = licence();
        assertThat(Replay.replay(p, List.of(completed("examine"))))
                .isEqualTo(new Departs(0, completed("examine"), List.of("accept"), StepRefusal.NOT_OPEN, ""));
        assertThat(Replay.replay(p, List.of(completed("accept"), completed("accept"))))
                .isEqualTo(new Departs(1, completed("accept"), List.of("examine"), StepRefusal.NOT_OPEN, ""));
        assertThat(Replay.replay(
                        p,
                        List.of(completed("accept"), completed("examine"), completed("decide"), completed("decide"))))
                .isEqualTo(new Departs(3, completed("decide"), List.of(), StepRefusal.RUN_ENDED, ""));
        assertThat(Replay.replay(p, List.of(completed("accept", Values.of("other", 1)))))
                .isEqualTo(new Departs(
                        0,
                        completed("accept", Values.of("other", 1)),
                        List.of("accept"),
                        StepRefusal.VALUE_NOT_DECLARED,
                        ""));
    }

    @Test
    void timers_sides_and_returns_are_steps_too() {
        Procedure p = licence();
        assertThat(Replay.replay(
                        p,
                        List.of(
                                completed("accept"),
                                startedSide("hearing"),
                                fired("late"),
                                completed("announce"),
                                completed("remind"),
                                completed("examine", Values.of("siteCheck", true)),
                                returned("verify", "受理"),
                                completed("accept"),
                                completed("examine", Values.of("siteCheck", false)),
                                completed("decide"))))
                .isEqualTo(new Conforming(true, List.of()));
        assertThat(Replay.replay(p, List.of(completed("accept"), fired("late"), fired("late"))))
                .isInstanceOfSatisfying(
                        Departs.class, departs -> assertThat(departs.index()).isEqualTo(2));
        assertThat(Replay.replay(p, List.of(completed("accept"), returned("examine", "decide"))))
                .isInstanceOfSatisfying(
                        Departs.class, departs -> assertThat(departs.index()).isEqualTo(1));
    }

    @Test
    void an_unknown_number_of_instances_is_any_number_the_steps_can_show() {
        Procedure p = Bpmn.process()
                .variable("experts", "number")
                .start("s")
                .multi("opinion", false, "experts", "")
                .tasks("sum")
                .end("e")
                .flows("s > opinion > sum > e")
                .procedure();
        List<ReplayStep> three =
                List.of(completed("opinion"), completed("opinion"), completed("opinion"), completed("sum"));
        assertThat(Replay.replay(p, three)).isEqualTo(new Conforming(true, List.of()));
        assertThat(Replay.replay(p, Values.of("experts", 3), three)).isEqualTo(new Conforming(true, List.of()));
        assertThat(Replay.replay(p, Values.of("experts", 2), three)).isInstanceOfSatisfying(Departs.class, departs -> {
            assertThat(departs.index()).isEqualTo(2);
            assertThat(departs.expected()).containsExactly("sum");
        });
    }

    @Test
    void following_stops_where_the_possibilities_or_the_steps_run_out_of_bounds() {
        Procedure p = licence();
        assertThat(Replay.replay(p, Collections.nCopies(Replay.MAX_STEPS + 1, completed("accept"))))
                .as("departs long before the bound")
                .isInstanceOf(Departs.class);
        Bpmn wide = Bpmn.process()
                .variable("n", "number")
                .start("s")
                .and("split", "join")
                .end("e");
        wide.flows("s > split", "join > e");
        for (int i = 0; i < 12; i++) {
            wide.variable("v" + i, "truth")
                    .tasks("t" + i, "a" + i, "b" + i)
                    .xor("x" + i, "m" + i)
                    .flows("split > t" + i + " > x" + i, "x" + i + " > a" + i + " : v" + i)
                    .flows("x" + i + " > b" + i + " : not v" + i, "a" + i + " > m" + i, "b" + i + " > m" + i)
                    .flows("m" + i + " > join");
        }
        List<ReplayStep> steps =
                IntStream.range(0, 12).mapToObj(i -> completed("t" + i)).toList();
        assertThat(Replay.replay(wide.procedure(), steps)).isInstanceOf(Undecided.class);
    }
}
