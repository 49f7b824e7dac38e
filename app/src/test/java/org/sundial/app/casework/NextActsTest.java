package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.casefile.Command;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.PauseCause;
import org.sundial.casefile.RefusalReason;
import org.sundial.procedure.Values;

/** 下一步: the page offers what the core would do, the likeliest first, and says what is in the way of the rest. */
class NextActsTest {
    private final OpenCases open = OpenCases.inCity();

    @Test
    void with_everything_here_the_window_is_offered_acceptance_first() {
        NextActs next = offered(open.receive(), officer("market.window", Post.WINDOW));
        assertThat(next.primary().orElseThrow().kind()).isEqualTo(CommandKind.ACCEPT);
        assertThat(next.possible())
                .extracting(NextActs.Offer::kind)
                .contains(CommandKind.REQUEST_SUPPLEMENT, CommandKind.REFUSE_ACCEPTANCE, CommandKind.WITHDRAW)
                .doesNotContain(CommandKind.DECIDE, CommandKind.TERMINATE, CommandKind.DEEM_ACCEPTED);
    }

    @Test
    void with_materials_missing_the_one_notice_comes_first() {
        NextActs next = offered(open.receive(UUID.randomUUID(), null, "F01"), officer("market.window", Post.WINDOW));
        assertThat(next.primary().orElseThrow().kind()).isEqualTo(CommandKind.REQUEST_SUPPLEMENT);
    }

    @Test
    void whoever_examined_is_not_offered_the_review_and_learns_why() {
        Reference reference = open.receive();
        open.act(reference, open.accept(reference), OpenCases.WINDOW);
        open.act(reference, open.complete(reference, "examine", Values.of("siteCheck", false)), OpenCases.HANDLER);
        Officer both = officer("market.handler1", Post.HANDLER, Post.REVIEWER);

        NextActs next = offered(reference, both);

        assertThat(next.possible()).extracting(NextActs.Offer::kind).doesNotContain(CommandKind.COMPLETE_STEP);
        assertThat(next.separated()).singleElement().satisfies(offer -> {
            assertThat(offer.bar().orElseThrow().reason()).isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
            assertThat(offer.bar().orElseThrow().details())
                    .singleElement()
                    .satisfies(detail -> assertThat(detail.zh()).contains("已办过“审查”，不能再办“审核”"));
        });
        assertThat(offered(reference, officer("market.reviewer", Post.REVIEWER))
                        .primary()
                        .orElseThrow()
                        .kind())
                .isEqualTo(CommandKind.COMPLETE_STEP);
    }

    @Test
    void while_the_clock_stands_still_the_step_waits_and_resuming_comes_first() {
        Reference reference = open.receive();
        open.act(reference, open.accept(reference), OpenCases.WINDOW);
        open.act(
                reference,
                new Command.PauseClock(
                        open.task(reference, "examine"),
                        PauseCause.TESTING,
                        "用水来自自备水源，需要送检水质。",
                        "试特" + reference.value(),
                        5),
                OpenCases.HANDLER);

        NextActs next = offered(reference, officer("market.handler1", Post.HANDLER));

        assertThat(next.primary().orElseThrow().kind()).isEqualTo(CommandKind.RESUME_CLOCK);
        assertThat(next.barred())
                .filteredOn(offer -> offer.kind() == CommandKind.COMPLETE_STEP)
                .singleElement()
                .satisfies(offer ->
                        assertThat(offer.bar().orElseThrow().reason()).isEqualTo(RefusalReason.CLOCK_IS_PAUSED));
    }

    @Test
    void nobody_of_another_organ_is_offered_anything() {
        NextActs next = offered(open.receive(), new Officer("fire.window", "窗口甲", "XF", "消防", Set.of(Post.WINDOW)));
        assertThat(next.possible()).isEmpty();
        assertThat(next.barred()).isEmpty();
    }

    private NextActs offered(Reference reference, Officer officer) {
        return NextActs.of(open.view(reference), officer);
    }

    private static Officer officer(String login, Post... posts) {
        return new Officer(login, login, "SCJG", "克拉玛依市市场监督管理局", Set.of(posts));
    }
}
