package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChromeTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    @Test
    void the_current_room_is_marked_and_its_inner_pages_belong_to_it() {
        Chrome item = Chrome.plain(Words.zh(), "/powers/650200?from=search", NOON);
        assertThat(item.current("/powers")).isEqualTo("true");
        assertThat(item.current("/powers/650200")).isEqualTo("page");
        assertThat(item.current("/power")).isNull();
        assertThat(item.isIn("/")).isFalse();
    }

    @Test
    void a_switch_comes_back_to_the_same_page_with_its_query() {
        Chrome search = Chrome.plain(Words.zh(), "/powers?q=开饭馆&page=2", NOON);
        assertThat(search.languageSwitch())
                .isEqualTo("/preferences?lang=en&back=%2Fpowers%3Fq%3D%E5%BC%80%E9%A5%AD%E9%A6%86%26page%3D2");
        assertThat(search.largeTextSwitch()).startsWith("/preferences?text=large&");
        assertThat(search.withLargeText(true).largeTextSwitch()).startsWith("/preferences?text=standard&");
    }

    @Test
    void nobody_signed_in_may_enter_nothing() {
        Chrome plain = Chrome.plain(Words.zh(), "/", NOON);
        assertThat(plain.may("/desk")).isFalse();
        Chrome handler = plain.withSignedIn("王海", Text.of("承办人", "Case handler"), Set.of("/desk"));
        assertThat(handler.may("/desk")).isTrue();
        assertThat(handler.may("/watch")).isFalse();
    }
}
