package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** limits.csv holds, for every constant, the statute's own sentence, copied from its text. */
class LimitsTest {

    record Row(String constant, int amount, LimitUnit unit, int extension, String provision, String sentence) {}

    static List<Row> rows() throws Exception {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LimitsTest.class.getResourceAsStream("limits.csv")), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(f -> new Row(
                            f[0], Integer.parseInt(f[1]), LimitUnit.valueOf(f[2]), Integer.parseInt(f[3]), f[4], f[5]))
                    .toList();
        }
    }

    static Map<String, Object> constants() throws Exception {
        Map<String, Object> found = new TreeMap<>();
        for (Class<?> holder : List.of(Limits.class, RemedyLimits.class, OpennessLimits.class)) {
            for (Field field : holder.getFields()) {
                assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
                if (field.get(null) instanceof ClockRule || field.get(null) instanceof LeadTime) {
                    assertThat(found.put(field.getName(), field.get(null))).isNull();
                }
            }
        }
        return found;
    }

    @Test
    void every_constant_has_its_sentence() throws Exception {
        assertThat(rows().stream().map(Row::constant))
                .containsExactlyInAnyOrderElementsOf(constants().keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_constant_is_what_its_sentence_says(Row row) throws Exception {
        Object constant = Objects.requireNonNull(constants().get(row.constant()));
        TimeLimit limit = constant instanceof ClockRule rule ? rule.limit() : ((LeadTime) constant).limit();
        assertThat(limit.amount()).isEqualTo(row.amount());
        assertThat(limit.unit()).isEqualTo(row.unit());
        assertThat(limit.basis().law() + " " + limit.basis().article()).isEqualTo(row.provision());
        if (constant instanceof ClockRule rule) {
            assertThat(rule.cap().map(ExtensionCap::amount).orElse(0)).isEqualTo(row.extension());
            rule.cap().ifPresent(cap -> assertThat(cap.unit()).isEqualTo(row.unit()));
        }
        if (!row.sentence().equals("-")) { // a ministry's document that is not among the statute texts
            assertThat(Stream.of(spellings(row.amount(), row.unit())).anyMatch(row.sentence()::contains))
                    .as(row.sentence())
                    .isTrue();
        }
    }

    private static String[] spellings(int amount, LimitUnit unit) {
        String zh = ChineseNumeral.of(amount);
        return switch (unit) {
            case WORKING_DAY -> new String[] {zh + "日", amount + "个工作日"};
            case CALENDAR_DAY -> new String[] {zh + "日", amount + "日"};
            case HOUR -> new String[] {zh + "小时"};
            case MONTH ->
                new String[] {
                    zh + "个月",
                    amount == 2 ? "两个月" : zh + "个月",
                    amount % 12 == 0 ? ChineseNumeral.of(amount / 12) + "年" : zh + "个月"
                };
        };
    }

    @ParameterizedTest
    @CsvSource({ // what 日 means, statute by statute
        "行政许可法, 5, WORKING_DAY",
        "行政许可法, 45, WORKING_DAY",
        "行政处罚法, 2, WORKING_DAY",
        "行政处罚法, 3, WORKING_DAY",
        "行政处罚法, 4, CALENDAR_DAY",
        "行政处罚法, 5, WORKING_DAY",
        "行政处罚法, 7, WORKING_DAY",
        "行政处罚法, 10, CALENDAR_DAY",
        "行政处罚法, 15, CALENDAR_DAY",
        "行政处罚法, 90, CALENDAR_DAY",
        "行政强制法, 3, WORKING_DAY",
        "行政强制法, 10, WORKING_DAY",
        "行政强制法, 11, CALENDAR_DAY",
        "行政强制法, 30, CALENDAR_DAY",
        "行政复议法, 2, CALENDAR_DAY",
        "行政复议法, 3, WORKING_DAY",
        "行政复议法, 10, WORKING_DAY",
        "行政复议法, 15, CALENDAR_DAY",
        "行政复议法, 60, CALENDAR_DAY",
        "信访工作条例, 5, CALENDAR_DAY",
        "信访工作条例, 60, CALENDAR_DAY"
    })
    void the_same_word_is_a_working_day_in_one_statute_and_not_in_another(String law, int days, LimitUnit unit) {
        assertThat(DayCounting.days(days, Basis.of(law, 1)).unit()).isEqualTo(unit);
    }

    @Test
    void each_rule_of_counting_cites_its_own_article() {
        assertThat(Arrays.stream(DayCounting.values()).map(rule -> rule.basis().toString()))
                .containsExactly("《行政许可法》第八十二条", "《行政处罚法》第八十五条", "《行政强制法》第六十九条", "《行政复议法》第八十八条第二款");
    }

    @Test
    void silence_never_grants_a_first_licence_and_only_cited_provisions_deem() {
        assertThat(Limits.LICENSING_DECISION.lapse().orElseThrow().kind()).isEqualTo(LapseKind.ACCOUNTABILITY);
        assertThat(Limits.LICENSING_ACCEPTANCE.lapse())
                .contains(new LapseEffect(LapseKind.DEEMED_ACCEPTED_FROM_RECEIPT, Basis.of("行政许可法", "第三十二条第一款第四项")));
        assertThat(Limits.RENEWAL_UNDECIDED)
                .isEqualTo(new LapseEffect(LapseKind.DEEMED_RENEWED, Basis.of("行政许可法", "第五十条第二款")));
    }
}
