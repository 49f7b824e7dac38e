package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.catalogue.ItemRules.Limit;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.Channel;
import org.sundial.casefile.DeadlineKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ItemRulesTest {
    private static final ItemRules FIRE = rules("P01");
    private static final ItemRules FOOD = rules("P02");

    @ParameterizedTest
    @ValueSource(strings = {"P01", "P02"})
    void every_key_of_the_rules_is_understood(String name) {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();

        assertThat(strict.readValue(PublishedList.text("/seed/procedures/" + name + ".rules.json"), ItemRules.class))
                .isEqualTo(rules(name));
    }

    @ParameterizedTest
    @CsvSource({ // branch, channel, promised working days to decide
        "COMMITMENT, COUNTER, 1",
        "COMMITMENT, ONLINE, 1",
        "ORDINARY, COUNTER, 13",
        "ORDINARY, ONLINE, 13"
    })
    void the_fire_licence_promises_what_its_branch_and_channel_say(Branch branch, Channel channel, int days) {
        CaseLimits limits = FIRE.caseLimits(branch, channel);

        assertThat(limits.rule(DeadlineKind.COMMITTED_DECISION)
                        .orElseThrow()
                        .limit()
                        .amount())
                .isEqualTo(days);
        assertThat(limits.rule(DeadlineKind.DECISION).orElseThrow().limit().amount())
                .isEqualTo(20);
        // 行政许可法第四十二条: ten days more, with the head's approval.
        assertThat(limits.rule(DeadlineKind.DECISION)
                        .orElseThrow()
                        .cap()
                        .orElseThrow()
                        .amount())
                .isEqualTo(10);
        assertThat(limits.rule(DeadlineKind.VERIFICATION).isPresent()).isEqualTo(branch == Branch.COMMITMENT);
        assertThat(limits.promiseFromReceipt()).isEqualTo(branch == Branch.COMMITMENT && channel == Channel.ONLINE);
        assertThat(limits.commitmentOffered()).isTrue();
    }

    @Test
    void the_food_licence_decides_in_twelve_days_or_five() {
        assertThat(amount(FOOD, Branch.ORDINARY, DeadlineKind.COMMITTED_DECISION))
                .isEqualTo(12);
        assertThat(amount(FOOD, Branch.COMMITMENT, DeadlineKind.COMMITTED_DECISION))
                .isEqualTo(5);
        assertThat(amount(FOOD, Branch.ORDINARY, DeadlineKind.COMMITTED_DELIVERY))
                .isEqualTo(6);
    }

    @Test
    void at_most_one_limit_of_a_kind_holds_for_a_branch_and_channel() {
        for (ItemRules rules : List.of(FIRE, FOOD)) {
            for (Branch branch : Branch.values()) {
                for (Channel channel : Channel.values()) {
                    List<DeadlineKind> kinds = new ArrayList<>();
                    rules.limits().stream()
                            .filter(limit -> limit.holdsFor(branch, channel))
                            .map(Limit::kind)
                            .forEach(kinds::add);
                    assertThat(kinds).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void every_limit_says_from_which_fact_it_runs() {
        for (ItemRules rules : List.of(FIRE, FOOD)) {
            assertThat(rules.limits())
                    .allSatisfy(limit -> assertThat(LimitWords.from(limit).zh()).isNotEqualTo("未公布"));
        }
    }

    @Test
    void personal_fields_are_never_public() {
        Set<ItemRules.FieldType> personal = EnumSet.of(ItemRules.FieldType.IDENTITY_NUMBER, ItemRules.FieldType.PHONE);
        for (ItemRules rules : List.of(FIRE, FOOD)) {
            assertThat(rules.form())
                    .filteredOn(ItemRules.FormField::sensitive)
                    .noneMatch(ItemRules.FormField::published);
            assertThat(rules.form())
                    .filteredOn(field -> personal.contains(field.type()))
                    .allMatch(ItemRules.FormField::sensitive);
        }
    }

    private static int amount(ItemRules rules, Branch branch, DeadlineKind kind) {
        return rules.caseLimits(branch, Channel.COUNTER)
                .rule(kind)
                .orElseThrow()
                .limit()
                .amount();
    }

    private static ItemRules rules(String name) {
        return CatalogueJson.rules(PublishedList.text("/seed/procedures/" + name + ".rules.json"));
    }
}
