package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Cases;
import org.sundial.app.casework.Outcome;
import org.sundial.app.casework.Reference;
import org.sundial.app.stories.City;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.SupplementItem;
import org.sundial.procedure.Values;

/** A case somebody applied for online, with what its applicant was given; officers act on it through the engine. */
record Received(Reference reference, String code) {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{3} [0-9]{3}(?![0-9])");

    static final Actor WINDOW = Actor.officer("market.window", "window", "SCJG");
    static final Actor HANDLER = Actor.officer("market.handler1", "handler", "SCJG");
    static final Actor REVIEWER = Actor.officer("market.reviewer", "reviewer", "SCJG");
    static final Actor HEAD = Actor.officer("market.head", "head", "SCJG");

    /** Applies for the food licence with everything it takes. */
    static Received by(Applicant applicant) {
        FoodForm.complete(applicant).sends("/apply/" + Applicant.FOOD + "/check", Map.of());
        return new Received(
                Reference.read(found(REFERENCE, applicant.text())).orElseThrow(),
                found(CODE, applicant.text()).replace(" ", ""));
    }

    /** A well-formed reference of no case. */
    static Reference unknown() {
        return IntStream.range(0, 100)
                .mapToObj(i -> Reference.read(String.format(Locale.ROOT, "ZZZ%05d", i)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return "/status/" + reference.shown();
    }

    CaseView view() {
        return City.bean(CaseFiles.class)
                .view(new CaseScope(true, ""), reference)
                .orElseThrow();
    }

    void askForSupplement(SupplementItem... items) {
        act(new Command.RequestSupplement(task("accept"), "试补" + reference.value(), List.of(items)), WINDOW);
    }

    void accept() {
        act(
                new Command.Accept(
                        task("accept"), "试受" + reference.value(), "材料齐全，符合法定形式，予以受理。", List.of(), Values.NONE),
                WINDOW);
    }

    void act(Command command, Actor actor) {
        Outcome outcome = City.bean(Cases.class).act(UUID.randomUUID(), reference, command, actor);
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    }

    String task(String node) {
        return view().state().openTasks().stream()
                .filter(task -> task.nodeId().equals(node))
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
        return matcher.group();
    }
}
