package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final byte[] WORDS = "模拟面馆九十九号".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_sealed_opens_with_the_same_token_and_no_other() {
        Token mine = Token.random();
        byte[] sealed = mine.seal(WORDS);
        assertThat(Token.read(mine.text()).orElseThrow().open(sealed)).isEqualTo(WORDS);
        assertThatIllegalStateException().isThrownBy(() -> Token.random().open(sealed));
    }

    @Test
    void one_changed_bit_is_noticed() {
        Token mine = Token.random();
        byte[] sealed = mine.seal(WORDS);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> mine.open(changed));
        }
    }

    @Test
    void the_same_words_are_never_sealed_alike() {
        Token mine = Token.random();
        assertThat(mine.seal(WORDS)).isNotEqualTo(mine.seal(WORDS));
    }

    @Test
    void the_databases_name_of_a_draft_tells_nothing_of_its_token() {
        Token mine = Token.random();
        assertThat(mine.id()).hasSize(32);
        assertThat(Token.read(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(mine.id()))
                        .orElseThrow()
                        .id())
                .isNotEqualTo(mine.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 at all", "AAAA", "../../etc/passwd"})
    void what_is_no_token_is_none(String text) {
        assertThat(Token.read(text)).isEmpty();
    }
}
