package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.casefile.CaseState;

/** The case page: sensitive answers are masked until a look is on record, and every button leads to a form. */
class CasePagesTest {
    private final OpenCases open = OpenCases.inCity();
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());

    @Test
    void what_is_sensitive_is_masked_until_the_look_is_on_record() {
        Reference reference = open.receive();
        String page = "/desk/c/" + reference.shown();
        Caller window = Caller.officer("market.window");
        assertThat(window.gets(page).body()).contains("138＊＊＊＊00", "显示敏感信息").doesNotContain("13800000000");

        String shown = Caller.leadsTo(window.posts(page + "/show", Map.of()));
        assertThat(jdbc.sql("""
                        select v.officer from casework.sensitive_view v
                         where v.reference = :reference
                           and (exists (select 1 from ledger.pending p where p.event = v.event)
                                or exists (select 1 from ledger.leaf l where l.event = v.event))
                        """)
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("market.window");
        assertThat(window.gets(shown.replaceAll("#.*", "")).body()).contains("13800000000", "这次查看已记录");
        assertThat(window.gets(page).body())
                .as("one look, one record")
                .doesNotContain("13800000000")
                .contains("谁看过敏感信息（1）");
    }

    /** What the page offers, the act's page opens: for every demo officer and every kind of case there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "market.window",
                "market.handler1",
                "market.reviewer",
                "market.head",
                "market.legal",
                "fire.window",
                "fire.handler1",
                "fire.head",
                "fire.legal"
            })
    void every_button_leads_to_its_form(String login) {
        Officer officer = City.bean(Officers.class).find(login).orElseThrow();
        Caller caller = Caller.officer(login);
        for (CaseView view : oneOfEachKind(officer)) {
            String page = "/desk/c/" + view.reference().shown();
            assertThat(caller.gets(page).statusCode()).as(page).isEqualTo(200);
            for (NextActs.Offer offer : NextActs.of(view, officer).possible()) {
                String form = offer.href(view.reference());
                assertThat(caller.gets(form).statusCode()).as(form).isEqualTo(200);
            }
            for (NextActs.Offer offer : NextActs.of(view, officer).barred()) {
                String form = offer.href(view.reference());
                assertThat(caller.gets(form).statusCode()).as(form).isEqualTo(409);
            }
        }
    }

    /** Every instrument issued in the simulated cases can be printed. */
    @Test
    void every_instrument_of_a_case_is_a_pdf() {
        CaseDocuments documents = City.bean(CaseDocuments.class);
        Officer officer = City.bean(Officers.class).find("fire.window").orElseThrow();
        for (CaseView view : oneOfEachKind(officer)) {
            for (CaseDocuments.Issued issued : documents.issued(view)) {
                byte[] pdf = (issued.file().endsWith("-licence.pdf")
                                ? documents.licence(view, issued.event())
                                : documents.pdf(view, issued.event()))
                        .orElseThrow();
                assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                        .as(issued.toString())
                        .isEqualTo("%PDF-");
            }
        }
    }

    /** The lists hold many cases that stand alike; one of each is looked at. */
    private List<CaseView> oneOfEachKind(Officer officer) {
        Map<String, CaseView> kinds = new TreeMap<>();
        CaseScope scope = CaseScope.of(officer);
        for (CaseLine line : City.bean(DeskLists.class).search(scope, "", Optional.empty())) {
            CaseView view = open.view(new Reference(line.reference()));
            String nodes = view.state().openTasks().stream()
                    .map(CaseState.TaskInHand::nodeId)
                    .toList()
                    .toString();
            kinds.putIfAbsent(line.item() + view.state().status() + nodes, view);
        }
        return List.copyOf(kinds.values());
    }
}
