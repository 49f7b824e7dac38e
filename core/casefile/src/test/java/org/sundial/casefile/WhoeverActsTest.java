package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sundial.casefile.Commands.REASON;
import static org.sundial.casefile.Commands.deliver;
import static org.sundial.casefile.Commands.found;
import static org.sundial.casefile.Commands.grant;
import static org.sundial.casefile.Commands.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.sundial.procedure.Procedure;

/** 不因人而异: the way a case goes follows from what was found and decided, never from who sat in the post. */
class WhoeverActsTest {
    private static final Cast MONDAY = new Cast("w1", "h1", "h2", "r1", "d1");
    private static final Cast AFTER_THE_TRANSFER = new Cast("w7", "h8", "h9", "r7", "d7");

    /** The officers who happen to hold the posts. */
    private record Cast(String window, String handler, String secondHandler, String reviewer, String head) {
        Actor.Officer at(String post) {
            String login = switch (post) {
                case Post.WINDOW -> window;
                case Post.HANDLER -> handler;
                case Post.REVIEWER -> reviewer;
                case Post.HEAD -> head;
                default -> throw new IllegalArgumentException("nobody here holds " + post);
            };
            return Actor.officer(login, post, People.ORGAN);
        }
    }

    private static final List<BiConsumer<CaseFixture, Cast>> LIFE = List.of(
            (file, cast) -> file.on("2026-09-18T09:00").received(Branch.ORDINARY), // Friday
            (file, cast) -> file.does(cast.at(Post.WINDOW), Commands.accept(file.task("accept"))),
            (file, cast) -> file.on("2026-09-21T09:00") // Monday
                    .does(cast.at(Post.HANDLER), found(file.task("inspect"), Finding.CONFORMS, cast.secondHandler())),
            (file, cast) -> file.on("2026-09-22T09:00")
                    .does(cast.at(Post.REVIEWER), new Command.ReturnToStep(file.task("review"), "inspect", REASON)),
            (file, cast) -> file.on("2026-09-23T09:00")
                    .does(cast.at(Post.HANDLER), found(file.task("inspect"), Finding.CONFORMS, cast.secondHandler())),
            (file, cast) -> file.on("2026-09-24T09:00").does(cast.at(Post.REVIEWER), step(file.task("review"))),
            (file, cast) -> file.on("2026-09-30T09:00").does(cast.at(Post.HEAD), grant(file.task("decide"))),
            (file, cast) -> file.on("2026-10-10T09:00") // Saturday that works
                    .does(cast.at(Post.WINDOW), deliver(file.task("deliver"))));

    @Test
    void the_way_and_its_dates_are_the_same_after_every_act_whoever_acts() {
        assertThat(walked(AFTER_THE_TRANSFER)).isEqualTo(walked(MONDAY)).hasSize(LIFE.size());
    }

    @Test
    void an_officer_who_takes_over_half_way_finds_the_same_way_ahead() {
        List<String> alone = walked(MONDAY);
        for (int handover = 1; handover < LIFE.size(); handover++) {
            CaseFixture file = CaseFixture.of(Procedures.P01);
            List<String> seen = new ArrayList<>();
            for (int act = 0; act < LIFE.size(); act++) {
                LIFE.get(act).accept(file, act < handover ? MONDAY : AFTER_THE_TRANSFER);
                seen.add(standing(file));
            }
            assertThat(seen).as("handed over before act %s", handover + 1).isEqualTo(alone);
        }
    }

    @Test
    void the_head_has_no_act_that_opens_a_step_the_procedure_does_not_open() {
        for (Procedure procedure : List.of(Procedures.P01, Procedures.P02)) {
            CaseFixture file = CaseFixture.of(procedure).accepted(Branch.ORDINARY);
            List<String> open = file.openNodes();
            assertThat(open).hasSize(1).doesNotContain("decide");
            assertThat(file.refuses(People.HEAD, grant(file.task(open.getFirst())))
                            .reason())
                    .isEqualTo(RefusalReason.OTHER_ACT);
            assertThat(file.refuses(People.HEAD, grant("decide.1")).reason()).isEqualTo(RefusalReason.TASK_NOT_OPEN);
            assertThat(file.openNodes()).isEqualTo(open);
        }
    }

    private static List<String> walked(Cast cast) {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        List<String> seen = new ArrayList<>();
        for (BiConsumer<CaseFixture, Cast> act : LIFE) {
            act.accept(file, cast);
            seen.add(standing(file));
        }
        return seen;
    }

    /** Where a case stands and by when what is due: everything but the names. */
    private static String standing(CaseFixture file) {
        return file.state().status() + " " + file.openNodes() + " "
                + file.deadlines().stream()
                        .map(deadline -> deadline.kind() + " " + deadline.deadline())
                        .sorted()
                        .toList();
    }
}
