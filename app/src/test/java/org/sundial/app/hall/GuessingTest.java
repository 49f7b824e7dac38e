package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.Town;

/**
 * Guessing at references and codes, in a town of its own with the budgets of a real node. Everybody here comes from a
 * network address of their own, through the proxy, so that one test's budget is no other's.
 */
class GuessingTest {
    @AutoClose
    private static final Town town = Town.open(
            Town.freePort(), Map.of("sundial.limits.times", "1", "sundial.limits.trusted-proxies", "127.0.0.1,::1"));

    @Test
    void after_five_wrong_codes_a_reference_rests_even_for_the_right_one() {
        Applicant owner = from("192.0.2.1");
        Received mine = Received.by(owner);
        Applicant guesser = from("192.0.2.2");
        misses(guesser, mine.reference().shown(), mine.code().equals("000000") ? "000001" : "000000");

        guesser.sends("/status", Map.of("reference", mine.reference().shown(), "code", mine.code()));
        assertThat(guesser.status()).isEqualTo(429);
        guesser.sees("请稍等").sees("以后可以再试").doesNotSee("模拟面馆");

        Applicant elsewhere = from("192.0.2.3");
        elsewhere.sends("/status", Map.of("reference", mine.reference().shown(), "code", mine.code()));
        assertThat(elsewhere.status()).as("from another address").isEqualTo(429);
        // Whoever holds a pass already is not shut out by somebody else's guessing.
        owner.opens(mine.path()).sees("您现在不用做什么");
    }

    @Test
    void a_reference_there_is_not_rests_just_the_same() {
        Applicant guesser = from("192.0.2.4");
        String reference = Received.unknown().shown();
        misses(guesser, reference, "000000");
        guesser.sends("/status", Map.of("reference", reference, "code", "000000"));
        assertThat(guesser.status()).isEqualTo(429);
    }

    @Test
    void the_answer_says_to_people_and_to_programs_when_to_come_back() {
        Applicant guesser = from("192.0.2.5");
        Received mine = Received.by(guesser);
        String wrong = mine.code().equals("111111") ? "111112" : "111111";
        misses(guesser, mine.reference().shown(), wrong);
        guesser.sends("/status", Map.of("reference", mine.reference().shown(), "code", wrong));
        assertThat(guesser.header("Retry-After").map(Integer::valueOf).orElseThrow())
                .as("seconds until one of five in 15 minutes is there again")
                .isBetween(1, 15 * 60 / 5);
    }

    @Test
    void one_address_asks_for_ten_cases_a_minute_and_its_neighbour_is_not_told_to_wait_for_it() {
        String page = "/status/" + Received.unknown().shown();
        Caller asker = Caller.from("192.0.2.6", town.address());
        List<Integer> answers = IntStream.range(0, 30)
                .mapToObj(asked -> asker.gets(page).statusCode())
                .toList();
        // One comes back every six seconds, so a slow machine may see one or two more.
        assertThat(answers.subList(0, 10)).containsOnly(200);
        assertThat(answers).contains(429);
        assertThat(Caller.from("192.0.2.7", town.address()).gets(page).statusCode())
                .isEqualTo(200);
    }

    private static void misses(Applicant guesser, String reference, String wrong) {
        for (int miss = 1; miss <= 5; miss++) {
            guesser.sends("/status", Map.of("reference", reference, "code", wrong));
            assertThat(guesser.status()).as("miss %d", miss).isEqualTo(422);
        }
    }

    private static Applicant from(String network) {
        return new Applicant(Caller.from(network, town.address()));
    }
}
