package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.sundial.app.catalogue.PowerPage.Span;

class ChineseTextTest {

    @Test
    void chinese_is_cut_into_neighbouring_pairs() {
        assertThat(ChineseText.pairs("消防检查")).containsExactly("消防", "防检", "检查");
        assertThat(ChineseText.pairs("证")).containsExactly("证");
        // A character outside the basic plane is one character.
        assertThat(ChineseText.pairs("𠮷野家")).containsExactly("𠮷野", "野家");
    }

    @Test
    void full_width_letters_are_the_letters_they_look_like() {
        assertThat(ChineseText.runs("ＫＴＶ消防、4Ｓ店"))
                .extracting(ChineseText.Run::text)
                .containsExactly("ktv", "消防", "4s", "店");
    }

    @Test
    void the_longest_citizens_word_is_taken() {
        CitizensWords words = CitizensWords.of(List.of("# 说明", "饭店, 开饭店 => 食品经营", "饭店 => 餐饮服务", "no arrow"));

        assertThat(words.pieces("我开饭店了")).extracting(CitizensWords.Piece::text).containsExactly("我", "开饭店", "了");
        assertThat(words.pieces("饭店").getFirst().listWords()).containsExactly("食品经营", "餐饮服务");
    }

    @Test
    void an_abbreviation_that_fits_two_departments_says_nothing() {
        Abbreviations abbreviations = new Abbreviations(List.of(
                new Department("ZJ", "某市住房和城乡建设局", "市住房和城乡建设局", "", 1),
                new Department("JT", "某市交通建设局", "市交通建设局", "", 2)));

        assertThat(abbreviations.organ("住建局")).isEqualTo(Optional.of("ZJ"));
        assertThat(abbreviations.organ("市建局")).isEmpty();
        assertThat(abbreviations.organ("建局")).isEmpty();
        assertThat(abbreviations.organ("住建的")).isEmpty();
    }

    @Property
    void marking_never_changes_the_text(
            @ForAll @StringLength(max = 60) String text, @ForAll @StringLength(min = 1, max = 3) String needle) {
        Highlight highlight = Highlight.of(text, List.of(needle));

        assertThat(Span.plain(highlight.whole())).isEqualTo(text.replace('\n', ' '));
        assertThat(Span.plain(highlight.fragment()).replace("…", "").length()).isLessThanOrEqualTo(text.length());
    }

    @Property
    void a_cursor_reads_back(@ForAll boolean forward, @ForAll float score, @ForAll long position) {
        Cursor cursor = new Cursor(forward, score, Math.abs(position % 1_000_000_000_000L));

        assertThat(Cursor.of(cursor.toString())).isEqualTo(Optional.of(cursor));
    }

    @Property
    void what_is_no_cursor_is_none(@ForAll @StringLength(max = 40) String text) {
        assertThat(Cursor.of(text + "!")).isEmpty();
    }
}
