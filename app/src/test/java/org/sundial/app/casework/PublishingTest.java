package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.app.stories.Codes;
import org.sundial.casefile.Command;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.Ruling;
import org.sundial.procedure.Values;

/** 公开结果: only what the rules mark public, persons hidden; compared by a person first; withdrawn to a tombstone. */
class PublishingTest {
    private final OpenCases open = OpenCases.inCity();
    private final Publications publications = City.bean(Publications.class);
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());

    @Test
    void what_the_rules_do_not_mark_public_is_not_published() {
        CaseView view = open.view(refused("经营场所不符合要求。联系人试验负责人，电话 13800000000。"));
        PublicVersion version = PublicVersion.of(view).orElseThrow();

        assertThat(shown(version, "申请人名称")).contains("试验用虚构单位");
        assertThat(shown(version, "统一社会信用代码")).contains("91650200DEM000014T");
        assertThat(shown(version, "联系电话")).isEmpty();
        assertThat(shown(version, "法定代表人、负责人或者经营者")).isEmpty();
        assertThat(shown(version, "经营面积")).as("not marked public").isEmpty();
        assertThat(shown(version, "签发意见")).as("inside the organ").isEmpty();
        assertThat(shown(version, "不予许可的理由").orElseThrow())
                .contains("经营场所不符合要求")
                .doesNotContain("13800000000", "试验负责人");
        assertThat(version.lines())
                .filteredOn(line -> line.label().zh().equals("联系电话"))
                .singleElement()
                .satisfies(line -> assertThat(line.original())
                        .as("whoever compares sees no more than they need")
                        .isEqualTo("138＊＊＊＊00"));
    }

    @Test
    void a_result_is_published_once_somebody_has_compared_it() {
        Reference reference = refused("经营场所布局不符合食品安全要求，整改后可以再申请。");
        String number = open.state(reference).outcome().decision().orElseThrow().number();
        Caller window = Caller.officer("market.window");
        String page = "/desk/c/" + reference.shown() + "/publish";
        String hash = PublicVersion.of(open.view(reference)).orElseThrow().hash();
        UUID command = UUID.randomUUID();

        var unread = window.posts(page, Map.of("command_id", command.toString(), "hash", "0".repeat(64)));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("请逐行对照后勾选", "对照之后内容有变化");
        assertThat(publications.find(LocalDate.now(org.sundial.app.web.Words.ZONE), number))
                .isEmpty();

        Map<String, String> form = Map.of("command_id", command.toString(), "hash", hash, "compared", "yes");
        assertThat(Caller.leadsTo(window.posts(page, form))).contains("?done=" + command);
        assertThat(Caller.leadsTo(window.posts(page, form))).as("sent twice").contains("?done=" + command);
        assertThat(publications.of(reference)).singleElement().satisfies(published -> {
            assertThat(published.number()).isEqualTo(number);
            assertThat(published.result()).isEqualTo(PublicVersion.Result.REFUSED);
            assertThat(published.lines()).extracting(Publications.Line::label).doesNotContain("联系电话");
        });
    }

    @Test
    void after_its_last_day_it_is_on_no_list_and_under_no_number() {
        Reference reference = refused("经营场所布局不符合食品安全要求，整改后可以再申请。");
        LocalDate until = LocalDate.of(2027, 1, 29); // Friday
        String number = publish(reference, until);

        assertThat(publications.find(until, number)).isPresent();
        assertThat(publications.find(until.plusDays(1), number)).isEmpty();
        assertThat(publications.list(numbered(until, number), Optional.empty())).hasSize(1);
        assertThat(publications.list(numbered(until.plusDays(1), number), Optional.empty()))
                .isEmpty();
    }

    private static Publications.Filter numbered(LocalDate today, String number) {
        return new Publications.Filter(today, "", "", Optional.empty(), number);
    }

    @Test
    void withdrawing_leaves_number_day_and_reason_and_is_itself_on_record() {
        Reference reference = refused("经营场所布局不符合食品安全要求，整改后可以再申请。");
        String number = publish(reference, null);
        Caller head = Caller.officer("market.head");
        String page = "/desk/c/" + reference.shown() + "/withdraw-publication";
        Map<String, String> form = Map.of("number", number, "reason", "决定在复议中被变更，原文不再公开。");

        assertThat(head.posts(page, form).body())
                .as("without the second factor")
                .contains("请先再认证");
        head.gets(page + "?number=" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8));
        head.posts("/sign-in/again", Map.of("code", Codes.next("market.head"), "back", "/desk"));
        assertThat(head.posts(page, form).statusCode()).isEqualTo(302);

        Publications.Published left = publications
                .find(LocalDate.of(2027, 1, 4), number) // Monday
                .orElseThrow();
        assertThat(left.withdrawnBecause()).isEqualTo("决定在复议中被变更，原文不再公开。");
        assertThat(left.title() + left.party()).isEmpty();
        assertThat(left.lines()).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from casework.publication p join casework.side_leaf s on s.event = p.withdrawal_event
                         where p.number = :number
                        """).param("number", number).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_window_officer_may_not_withdraw() {
        Reference reference = refused("经营场所布局不符合食品安全要求，整改后可以再申请。");
        String number = publish(reference, null);
        var answer = Caller.officer("market.window")
                .posts(
                        "/desk/c/" + reference.shown() + "/withdraw-publication",
                        Map.of("number", number, "reason", "想撤回，因为写错了一个字。"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("撤回公开由负责人办理");
    }

    @Test
    void whoever_published_it_may_not_withdraw_it() {
        Reference reference = refused("经营场所布局不符合食品安全要求，整改后可以再申请。");
        CaseView view = open.view(reference);
        PublicVersion version = PublicVersion.of(view).orElseThrow();
        City.bean(Publishing.class).publish(UUID.randomUUID(), view, version, null, OpenCases.HEAD, null);

        var answer = Caller.officer("market.head")
                .posts(
                        "/desk/c/" + reference.shown() + "/withdraw-publication",
                        Map.of("number", version.number(), "reason", "想撤回，因为写错了一个字。"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("公开是您办的，撤回要由另一位负责人办理");
    }

    private String publish(Reference reference, @org.jspecify.annotations.Nullable LocalDate until) {
        CaseView view = open.view(reference);
        PublicVersion version = PublicVersion.of(view).orElseThrow();
        Outcome outcome =
                City.bean(Publishing.class).publish(UUID.randomUUID(), view, version, until, OpenCases.WINDOW, null);
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return version.number();
    }

    /** Decided and delivered: refused, for these reasons. */
    private Reference refused(String reasons) {
        Reference reference = open.ready();
        Remedy remedy = new Remedy("收到决定书之日起60日内向本级人民政府", "6个月内向人民法院");
        open.act(
                reference,
                new Command.Decide(
                        open.task(reference, "decide"),
                        new Ruling.Refuse("试不准" + reference.value(), reasons, Optional.of(remedy)),
                        "不符合法定条件，不予许可。",
                        Optional.empty(),
                        Values.NONE),
                OpenCases.HEAD);
        open.act(
                reference,
                new Command.Deliver(
                        open.task(reference, "deliver"), DeliveryMode.ELECTRONIC, "试送1 · 电子回执", Optional.empty()),
                OpenCases.WINDOW);
        return reference;
    }

    private static Optional<String> shown(PublicVersion version, String label) {
        List<PublicVersion.Line> lines = version.lines().stream()
                .filter(line -> line.label().zh().equals(label))
                .toList();
        assertThat(lines).as(label).hasSize(1);
        return Optional.ofNullable(lines.getFirst().published());
    }
}
