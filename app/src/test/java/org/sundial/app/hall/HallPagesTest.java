package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.casework.CaseFigures;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.stories.City;

/** The front page, the figures and help, asked over HTTP of the running city. */
class HallPagesTest {
    private final Applicant anyone = Applicant.stranger();

    @Test
    void the_front_page_says_what_can_be_done_and_how_things_stand_today() {
        anyone.opens("/");
        assertThat(anyone.status()).isEqualTo(200);
        anyone.sees("食品经营许可")
                .sees("公众聚集场所投入使用、营业前消防安全检查")
                .sees("今日收件")
                .sees("口径")
                .sees("截至")
                .sees("按部门")
                .sees("最近检查点")
                .sees("模拟数据");
        assertThat(anyone.body()).contains("/powers?category=licensing", "action=\"/powers\"", "action=\"/status\"");
    }

    @Test
    void a_new_application_is_counted_today() {
        CaseFigures figures = City.bean(CaseFigures.class);
        CaseFigures.Today before = figures.today(Instant.now());
        Received.by(Applicant.stranger());
        CaseFigures.Today after = figures.today(Instant.now());
        // Other tests apply at the same time, so there may be more.
        assertThat(after.received()).isGreaterThan(before.received());
        assertThat(after.open()).isGreaterThan(before.open());
    }

    @Test
    void figures_add_up_and_a_rate_is_never_more_than_all() {
        assertThat(City.bean(CaseFigures.class).organs(LocalDate.of(2020, 1, 1)))
                .isNotEmpty()
                .allSatisfy(organ -> {
                    assertThat(organ.byLaw()).isBetween(0, organ.limited());
                    assertThat(organ.limited()).isBetween(0, organ.decided());
                    assertThat(organ.promised()).isBetween(0, organ.decided());
                    assertThat(organ.asPromised()).isBetween(0, organ.promised());
                });
        anyone.opens("/stats").sees("口径").sees("少于 5 件的不算比率").sees("克拉玛依市市场监督管理局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/help", "/stats", "/decisions", "/status", "/apply/SUP-SPJY-0001", "/apply/KLMY-XF-0001"})
    void every_page_is_whole_in_english(String page) {
        anyone.opens("/preferences?lang=en&back=" + page);
        assertThat(anyone.place()).isEqualTo(page);
        assertThat(anyone.body()).contains("<html lang=\"en\"");
        assertThat(anyone.status()).isEqualTo(200);
    }

    @Test
    void a_receipt_is_read_in_the_readers_words() {
        Received mine = Received.by(Applicant.stranger());
        UUID event = mine.view().entries().getFirst().id();
        assertThat(City.bean(Ledger.class).awaitProof(event, Duration.ofSeconds(20)))
                .isPresent();
        anyone.opens("/verify?event=" + event)
                .sees("一致")
                .sees("办件号 " + mine.reference().shown())
                .sees("岗位 申请人")
                .doesNotSee("reference");
        anyone.opens("/preferences?lang=en&back=/verify");
        anyone.opens("/verify?event=" + event)
                .sees("Reference " + mine.reference().shown())
                .sees("Post Applicant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "accessibility", "verify", "days", "missing"})
    void help_has_the_part_other_pages_lead_to(String part) {
        assertThat(anyone.opens("/help").body()).contains("id=\"" + part + "\"", "href=\"#" + part + "\"");
    }
}
