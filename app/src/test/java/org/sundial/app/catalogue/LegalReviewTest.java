package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.app.stories.Codes;

/** What the legal office has not confirmed, nobody sees; what it confirms, it confirms as shown and signs for. */
class LegalReviewTest {
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    @Test
    void a_new_edition_waits_unseen_until_a_legal_officer_signs_for_it() {
        String before = fingerprint("KLMY-TJ-0001");
        newEdition("KLMY-TJ-0001", "备注一");
        assertThat(fingerprint("KLMY-TJ-0001")).isEqualTo(before);

        String tag = Caller.stranger()
                .gets("/powers/KLMY-TJ-0001")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        Caller legal = Caller.officer("legal");
        assertThat(legal.gets("/legal/catalogue").body()).contains("/legal/catalogue/TJ");
        assertThat(legal.gets("/legal/items/KLMY-TJ-0001").body())
                .contains("待确认")
                .contains("备注一");
        String digest = digest(legal.gets("/legal/catalogue/TJ").body());

        // Signing in is not signing: the second factor is asked for again.
        HttpResponse<String> unsigned = legal.posts("/legal/catalogue/TJ", Map.of("digest", digest));
        assertThat(Caller.leadsTo(unsigned)).startsWith("/sign-in/again");
        assertThat(fingerprint("KLMY-TJ-0001")).isEqualTo(before);

        signs(legal, "legal");
        HttpResponse<String> signed = legal.posts("/legal/catalogue/TJ", Map.of("digest", digest));
        assertThat(Caller.leadsTo(signed)).isEqualTo("/legal/catalogue");
        assertThat(legal.gets("/legal/catalogue").body()).contains("已确认 1 项，并写入公开日志");

        Power power = City.bean(Powers.class).find("KLMY-TJ-0001").orElseThrow();
        assertThat(power.fingerprint()).isNotEqualTo(before);
        assertThat(power.confirmation().simulated()).isFalse();
        // Whoever has the page as it was is sent it anew.
        assertThat(Caller.stranger()
                        .gets("/powers/KLMY-TJ-0001", "If-None-Match", tag)
                        .body())
                .contains("备注一")
                .contains("已确认");
        assertThat(leaves(power)).isOne();
    }

    @Test
    void a_list_that_changed_after_it_was_shown_is_not_confirmed() {
        newEdition("KLMY-KJ-0001", "第一次");
        Caller legal = Caller.officer("legal");
        String shown = digest(legal.gets("/legal/catalogue/KJ").body());
        newEdition("KLMY-KJ-0002", "又来一项");

        signs(legal, "legal");
        HttpResponse<String> answer = legal.posts("/legal/catalogue/KJ", Map.of("digest", shown));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("清单在打开之后有变化").contains("KLMY-KJ-0002");
        assertThat(City.bean(Powers.class)
                        .find("KLMY-KJ-0001")
                        .orElseThrow()
                        .content()
                        .terms()
                        .remark())
                .isNotEqualTo("第一次");
    }

    @Test
    void a_departments_legal_officer_reviews_that_department_only() {
        Caller fire = Caller.officer("fire.legal");

        assertThat(fire.gets("/legal/catalogue/XF").statusCode()).isEqualTo(200);
        assertThat(fire.gets("/legal/catalogue/SCJG").statusCode()).isEqualTo(403);
        assertThat(fire.posts("/legal/catalogue/SCJG", Map.of("digest", "")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_enters_the_legal_office() {
        assertThat(Caller.officer("fire.window").gets("/legal/catalogue").statusCode())
                .isEqualTo(403);
        assertThat(Caller.leadsTo(Caller.stranger().gets("/legal/catalogue"))).startsWith("/sign-in");
    }

    @Test
    void a_chart_is_frozen_only_with_a_signature_and_running_cases_keep_the_one_they_began_under() {
        HandledPower running = City.bean(Powers.class).handled("SUP-SPJY-0001").orElseThrow();
        CatalogueStore store = City.bean(CatalogueStore.class);
        String bpmn = PublishedList.text("/seed/procedures/P02.bpmn").replace("name=\"书面审查\"", "name=\"材料审查\"");
        ProcedureReading.Lawful changed =
                (ProcedureReading.Lawful) ProcedureReading.of(bpmn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int version = City.bean(TransactionTemplate.class).execute(status -> {
            store.keepProcedure(
                    changed.procedure().fingerprint(), bpmn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return store.keepChart(
                            "SUP-SPJY-0001",
                            "SCJG",
                            changed.procedure().fingerprint(),
                            CatalogueJson.canonical(PublishedList.text("/seed/procedures/P02.rules.json")),
                            Instant.now(),
                            "test")
                    .version();
        });
        assertThat(City.bean(Powers.class).procedure(changed.procedure().fingerprint()))
                .isEmpty();

        Caller legal = Caller.officer("market.legal");
        String place = "/legal/charts/SUP-SPJY-0001/" + version;
        assertThat(legal.gets(place).body()).contains("材料审查").contains("流程完整、合法");
        assertThat(Caller.leadsTo(legal.posts(place, Map.of()))).startsWith("/sign-in/again");
        signs(legal, "market.legal");
        assertThat(Caller.leadsTo(legal.posts(place, Map.of()))).isEqualTo("/legal/catalogue");

        HandledPower now = City.bean(Powers.class).handled("SUP-SPJY-0001").orElseThrow();
        assertThat(now.procedure().fingerprint()).isEqualTo(changed.procedure().fingerprint());
        assertThat(City.bean(Powers.class).procedure(running.procedure().fingerprint()))
                .contains(running.procedure());
        // What was frozen is frozen: there is nothing left to freeze.
        assertThat(legal.gets(place).statusCode()).isEqualTo(404);
    }

    private static void signs(Caller officer, String login) {
        officer.posts("/sign-in/again", Map.of("code", Codes.next(login), "back", "/legal/catalogue"));
    }

    private static void newEdition(String code, String remark) {
        PowerContent old = City.bean(Powers.class).find(code).orElseThrow().content();
        PowerContent.Terms terms = old.terms();
        PowerContent changed = new PowerContent(
                old.v(),
                old.code(),
                old.parent(),
                old.officialCode(),
                old.category(),
                old.name(),
                old.subItem(),
                old.organ(),
                old.basis(),
                new PowerContent.Terms(
                        terms.scope(),
                        terms.target(),
                        terms.conditions(),
                        terms.materials(),
                        terms.statutoryLimit(),
                        terms.promisedLimit(),
                        terms.fee(),
                        terms.intermediary(),
                        terms.remedy(),
                        terms.publicity(),
                        terms.status(),
                        remark),
                old.duties(),
                old.origin());
        City.bean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        City.bean(CatalogueStore.class).keepEditions(List.of(changed), Instant.now(), "test"));
    }

    private static String fingerprint(String code) {
        return City.bean(Powers.class).find(code).orElseThrow().fingerprint();
    }

    private static long leaves(Power power) {
        return JdbcClient.create(City.database().owner())
                .sql(
                        "select (select count(*) from ledger.pending where event = :event) + (select count(*) from ledger.leaf where event = :event)")
                .param("event", power.confirmation().event())
                .query(Long.class)
                .single();
    }

    private static String digest(String page) {
        Matcher digest = DIGEST.matcher(page);
        assertThat(digest.find()).as(page).isTrue();
        return digest.group(1);
    }
}
