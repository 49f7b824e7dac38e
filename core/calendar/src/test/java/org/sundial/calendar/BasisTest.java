package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {

    @ParameterizedTest
    @CsvSource({
        "1, 第一条",
        "10, 第十条",
        "12, 第十二条",
        "20, 第二十条",
        "42, 第四十二条",
        "100, 第一百条",
        "101, 第一百零一条",
        "110, 第一百一十条",
        "115, 第一百一十五条",
        "1000, 第一千条",
        "1010, 第一千零一十条",
        "1260, 第一千二百六十条"
    })
    void article_numbers_are_written_as_statutes_write_them(int article, String written) {
        assertThat(Basis.of("民法典", article).article()).isEqualTo(written);
    }

    @Test
    void a_basis_reads_as_a_citation() {
        assertThat(Basis.of("行政许可法", 42)).hasToString("《行政许可法》第四十二条");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000})
    void an_impossible_article_is_refused(int article) {
        assertThatIllegalArgumentException().isThrownBy(() -> Basis.of("行政许可法", article));
    }

    @Test
    void a_basis_without_law_or_article_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Basis.of(" ", "第一条"));
        assertThatIllegalArgumentException().isThrownBy(() -> Basis.of("行政许可法", ""));
    }
}
