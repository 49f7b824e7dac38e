package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.identity.Post;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.casefile.Command;
import org.sundial.casefile.RefusalReason;

/** 可见范围: another organ's case does not exist, on no list, on no page, and nothing can be done to it. */
class ScopeTest {
    private final CaseFiles files = City.bean(CaseFiles.class);
    private final DeskLists lists = City.bean(DeskLists.class);
    private final Officers officers = City.bean(Officers.class);
    private final OpenCases open = OpenCases.inCity();
    private final Reference reference = open.receive();

    @Test
    void an_officer_of_another_organ_finds_nothing() {
        CaseScope fire = CaseScope.of(officer("fire.window"));
        CaseScope market = CaseScope.of(officer("market.window"));

        assertThat(files.view(market, reference)).isPresent();
        assertThat(files.view(fire, reference)).isEmpty();
        assertThat(found(market)).contains(reference.value());
        assertThat(found(fire)).doesNotContain(reference.value());
        assertThat(lists.open(fire, Optional.empty()))
                .noneMatch(line -> line.organ().equals("SCJG"));
    }

    @Test
    void the_administrator_of_the_system_sees_no_case_and_the_supervisor_all() {
        CaseScope admin = CaseScope.of(new Officer("x", "x", "SCJG", "x", Set.of(Post.ADMIN)));
        CaseScope supervisor = CaseScope.of(new Officer("x", "x", "DEMO", "x", Set.of(Post.SUPERVISOR)));

        assertThat(files.view(admin, reference)).isEmpty();
        assertThat(files.view(supervisor, reference)).isPresent();
    }

    /** The same answer as for a case that was never there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/accept",
                "/decide",
                "/publish",
                "/withdraw-publication?number=x",
                "/materials/1",
                "/documents/x.pdf",
                "/receipt/3f1f4bd6-9a53-4a0b-9a54-111111111111",
                "/preview/3f1f4bd6-9a53-4a0b-9a54-111111111111"
            })
    void no_page_of_another_organs_case_exists(String page) {
        Caller fire = Caller.officer("fire.window");
        assertThat(fire.gets("/desk/c/" + reference.shown() + page).statusCode())
                .isEqualTo(404);
        assertThat(fire.gets("/desk/c/0000-0000" + page).statusCode()).isEqualTo(404);
    }

    @Test
    void even_past_the_pages_the_core_refuses_an_act_on_another_organs_case() {
        Outcome outcome = open.act(
                reference,
                new Command.Withdraw("申请人书面撤回。"),
                org.sundial.casefile.Actor.officer("fire.window", "window", "XF"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.verdict().reason()).isEqualTo(RefusalReason.WRONG_ORGAN));
    }

    private Stream<String> found(CaseScope scope) {
        return lists.search(scope, reference.shown(), Optional.empty()).stream().map(CaseLine::reference);
    }

    private Officer officer(String login) {
        return officers.find(login).orElseThrow();
    }
}
