package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.identity.IdentityProvider;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.Town;

/** 我的办件: people who signed in find their cases together, and nobody else does; asked over HTTP, with a real provider. */
class MineTest {
    private static final int PORT = Town.freePort();

    @AutoClose
    private static final IdentityProvider PROVIDER = new IdentityProvider(Town.freePort(), "http://localhost:" + PORT);

    @AutoClose
    private static final Town TOWN = Town.open(
            PORT,
            Map.of(
                    "sundial.open-id.citizen.issuer",
                    PROVIDER.issuer(),
                    "sundial.open-id.citizen.client-id",
                    "sundial-citizen",
                    "sundial.open-id.citizen.client-secret",
                    IdentityProvider.SECRET + "citizen",
                    "sundial.open-id.citizen.name-zh",
                    "市民卡"));

    @Test
    void whoever_is_not_signed_in_is_told_that_a_reference_and_its_code_are_enough() {
        stranger().opens("/mine").sees("您没有登录").sees("用办件号查进度").sees("用市民卡登录");
        Applicant.stranger().opens("/mine").sees("您没有登录").sees("本市还没有接通群众登录");
    }

    @Test
    void what_somebody_applied_for_while_signed_in_opens_without_its_code() {
        Received mine = Received.by(signedIn("nobody.here"));
        Applicant later = signedIn("nobody.here").opens("/mine");
        later.sees("食品经营许可").sees(mine.reference().shown());

        later.sends("/mine", Map.of("reference", mine.reference().shown()));

        assertThat(later.place()).isEqualTo(mine.path());
        later.sees("已提交").sees("您现在不用做什么");
    }

    @Test
    void a_case_once_opened_with_its_code_is_kept_until_it_is_taken_off() {
        Received elsewhere = Received.by(stranger());
        Applicant reader = signedIn("fire.head");
        reader.sends("/status", Map.of("reference", elsewhere.reference().shown(), "code", elsewhere.code()));
        reader.opens("/mine").sees(elsewhere.reference().shown());

        reader.sends("/mine", Map.of("reference", elsewhere.reference().shown(), "forget", "yes"));

        assertThat(reader.place()).isEqualTo("/mine");
        reader.doesNotSee(elsewhere.reference().shown());
    }

    @Test
    void somebody_elses_case_is_neither_shown_nor_opened() {
        Received theirs = Received.by(signedIn("nobody.here"));
        Applicant other = signedIn("fire.window")
                .opens("/mine")
                .doesNotSee(theirs.reference().shown());

        other.sends("/mine", Map.of("reference", theirs.reference().shown()));
        assertThat(other.place()).isEqualTo("/mine");
        other.opens(theirs.path()).sees("查询码").doesNotSee("您现在不用做什么");

        Applicant unknown = stranger();
        unknown.sends("/mine", Map.of("reference", theirs.reference().shown()));
        assertThat(unknown.place()).isEqualTo("/mine");
        unknown.sends("/mine", Map.of("reference", "no reference at all"));
        assertThat(unknown.place()).isEqualTo("/mine");
    }

    @Test
    void the_providers_name_for_a_person_is_not_written_down_beside_their_cases() {
        Received mine = Received.by(signedIn("nobody.here"));
        String kept = JdbcClient.create(TOWN.database().owner())
                .sql("select own_case::text from hall.own_case where reference = :reference")
                .param("reference", mine.reference().value())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("nobody.here", PROVIDER.issuer());
    }

    @Test
    void the_page_is_kept_by_no_cache_and_found_by_no_search_engine() {
        Applicant reader = signedIn("nobody.here").opens("/mine");
        assertThat(reader.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(reader.header("X-Robots-Tag")).contains("noindex");
    }

    private static Applicant signedIn(String person) {
        Caller browser = new Caller(TOWN.address());
        IdentityProvider.comesBackAs(person, "/sign-in/citizen?back=/mine", browser, TOWN.address());
        return new Applicant(browser);
    }

    private static Applicant stranger() {
        return new Applicant(new Caller(TOWN.address()));
    }
}
