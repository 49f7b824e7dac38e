package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptWordsTest {

    @Test
    void what_differs_is_named_as_people_read_it() {
        String sentence = "“number”与当时写入的不同。";
        assertThat(ReceiptWords.sentence(sentence, "disclosed.number", Words.zh()))
                .isEqualTo("“文号”与当时写入的不同。");
        assertThat(ReceiptWords.sentence("“number” is not what was written.", "disclosed.number", Words.en()))
                .isEqualTo("“Number” is not what was written.");
        assertThat(ReceiptWords.sentence("各项的指纹不符。", "commitments", Words.zh())).isEqualTo("各项的指纹不符。");
    }

    @Test
    void a_moment_is_told_in_beijing_time_and_what_is_none_as_it_stands() {
        assertThat(ReceiptWords.value("at", "2026-11-27T08:00:05.123456Z", Words.zh()))
                .isEqualTo("2026-11-27 16:00:05");
        assertThat(ReceiptWords.value("at", "yesterday", Words.zh())).isEqualTo("yesterday");
        assertThat(ReceiptWords.value("reason", "2026-11-27T08:00:05Z", Words.zh()))
                .isEqualTo("2026-11-27T08:00:05Z");
    }

    @Test
    void a_field_of_a_later_version_keeps_its_own_name() {
        assertThat(ReceiptWords.name("weather", Words.zh())).isEqualTo("weather");
    }
}
