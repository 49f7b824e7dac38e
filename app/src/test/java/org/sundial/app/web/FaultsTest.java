package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Text NAME = Text.of("申请人名称", "the applicant’s name");
    private static final Text REASON = Text.of("理由", "the reason");

    @Test
    void all_faults_are_told_at_once_in_page_order() {
        Faults faults = Faults.of(
                Faults.required("name", " ", NAME),
                Faults.required("phone", "13900000000", Text.of("手机号", "the mobile number")),
                Faults.atLeast(10, "reason", "太短了", REASON));
        assertThat(faults.all()).extracting(Fault::field).containsExactly("name", "reason");
        assertThat(faults.at("name", Words.zh())).isEqualTo("请填写申请人名称");
        assertThat(faults.at("name", Words.en())).isEqualTo("Enter the applicant’s name");
        assertThat(faults.at("phone", Words.zh())).isNull();
    }

    @Test
    void a_length_says_what_it_should_be_and_what_it_is() {
        Faults faults = Faults.of(Faults.atLeast(10, "reason", "  材料不全  ", REASON));
        assertThat(faults.at("reason", Words.zh())).isEqualTo("理由至少写 10 个字，现在是 4 个字");
    }

    @Test
    void a_rare_character_counts_as_one() {
        assertThat(Faults.atMost(3, "name", "𠮷𠮷𠮷", NAME)).isEmpty();
        assertThat(Faults.atMost(3, "name", "𠮷𠮷𠮷田", NAME)).isPresent();
    }

    @Test
    void nothing_wrong_is_no_faults() {
        assertThat(Faults.of(Faults.required("name", "示例店", NAME)).any()).isFalse();
        assertThat(Faults.none().isEmpty()).isTrue();
    }

    @Test
    void faults_of_a_later_part_follow_those_of_an_earlier() {
        Faults both = Faults.of(Fault.of("a", "甲", "a")).and(Faults.of(Fault.of("b", "乙", "b")));
        assertThat(both.all()).extracting(Fault::field).containsExactly("a", "b");
    }
}
