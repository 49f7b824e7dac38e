package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;

/** Who may open what, asked of the running city: denied unless declared, and what is declared is what happens. */
class AccessTableTest {
    private static final AccessTable TABLE = City.bean(AccessTable.class);
    private static final Map<Post, String> OFFICERS = new EnumMap<>(Map.of(
            Post.WINDOW, "market.window",
            Post.HANDLER, "market.handler1",
            Post.REVIEWER, "market.reviewer",
            Post.HEAD, "market.head",
            Post.SUPERVISOR, "supervisor",
            Post.LEGAL, "legal",
            Post.ADMIN, "admin"));
    private static final Map<Post, Caller> SIGNED_IN = new EnumMap<>(Post.class);

    private static Caller holding(Post post) {
        return SIGNED_IN.computeIfAbsent(
                post, held -> Caller.officer(Objects.requireNonNull(OFFICERS.get(held), held.code())));
    }

    @Test
    void every_handler_of_every_office_has_a_rule() {
        List<String> forgotten = new ArrayList<>();
        City.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Set<String> methods =
                            mapping.getMethodsCondition().getMethods().isEmpty()
                                    ? Set.of("GET", "POST")
                                    : Set.copyOf(mapping.getMethodsCondition().getMethods().stream()
                                            .map(Enum::name)
                                            .toList());
                    for (String pattern : mapping.getPatternValues()) {
                        for (String method : methods) {
                            if (TABLE.rule(method, sample(pattern)).isEmpty()) {
                                forgotten.add(method + " " + pattern + " of " + handler);
                            }
                        }
                    }
                });
        assertThat(forgotten).isEmpty();
    }

    @Test
    void what_nobody_declared_is_not_there_for_anyone() {
        List<Caller> everybody = new ArrayList<>(List.of(Caller.stranger()));
        OFFICERS.keySet().forEach(post -> everybody.add(holding(post)));
        for (Caller caller : everybody) {
            for (String path :
                    List.of("/nothing", "/admin/nothing", "/actuator", "/actuator/env", "/actuator/heapdump")) {
                assertThat(caller.gets(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page_from_every_page_of_the_staff() {
        for (Access.Rule rule : TABLE.rules()) {
            if (rule.who() instanceof Access.Who.Holders && HttpMethod.GET.equals(rule.method())) {
                HttpResponse<String> answer = Caller.stranger().gets(sample(rule.pattern()));
                assertThat(Caller.leadsTo(answer)).as(rule.pattern()).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void each_post_opens_what_its_rules_say_and_nothing_else() {
        for (Access.Rule rule : TABLE.rules()) {
            if (!(rule.who() instanceof Access.Who.Holders holders)
                    || !HttpMethod.GET.equals(rule.method())
                    || rule.pattern().contains("{")) {
                continue;
            }
            for (Post post : Post.values()) {
                int status = holding(post).gets(rule.pattern()).statusCode();
                assertThat(status == 403)
                        .as("%s answers %d to %s", rule.pattern(), status, post)
                        .isEqualTo(!holders.posts().contains(post));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ // who may, in the order window, handler, reviewer, head, supervisor, legal, admin
        "/desk, yes yes yes yes no yes no",
        "/watch, no no no no yes no no",
        "/legal/catalogue, no no no no no yes no",
        "/admin/calendar, no no no no no no yes",
        "/account/passkeys, yes yes yes yes yes yes yes",
        "/clock, yes yes yes yes yes yes yes",
        "/sign-in, yes yes yes yes yes yes yes"
    })
    void each_room_is_its_posts_own(String path, String answers) {
        StringBuilder found = new StringBuilder();
        for (Post post : Post.values()) {
            found.append(holding(post).gets(path).statusCode() == 200 ? "yes " : "no ");
        }
        assertThat(found.toString().strip()).isEqualTo(answers);
    }

    @Test
    void a_post_taken_away_is_gone_at_the_next_click() {
        JdbcClient owner = JdbcClient.create(City.database().owner());
        Caller legal = Caller.officer("market.legal");
        assertThat(legal.gets("/legal/catalogue").statusCode()).isEqualTo(200);
        owner.sql("update identity.post_holding set held_to = current_date - 1 where login = 'market.legal'")
                .update();
        try {
            assertThat(legal.gets("/legal/catalogue").statusCode()).isEqualTo(403);
        } finally {
            owner.sql("update identity.post_holding set held_to = null where login = 'market.legal'")
                    .update();
        }
        assertThat(legal.gets("/legal/catalogue").statusCode()).isEqualTo(200);
    }

    @Test
    void an_officer_who_leaves_is_out_at_the_next_click() {
        JdbcClient owner = JdbcClient.create(City.database().owner());
        Caller handler = Caller.officer("market.handler2");
        assertThat(handler.gets("/account/passkeys").statusCode()).isEqualTo(200);
        owner.sql("update identity.officer set active = false where login = 'market.handler2'")
                .update();
        try {
            assertThat(handler.gets("/account/passkeys").statusCode()).isEqualTo(403);
        } finally {
            owner.sql("update identity.officer set active = true where login = 'market.handler2'")
                    .update();
        }
    }

    private static String sample(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]+}|/\\*\\*$", "/x")
                .replaceAll("\\{[^}]+}", "x")
                .replace("//", "/");
    }
}
