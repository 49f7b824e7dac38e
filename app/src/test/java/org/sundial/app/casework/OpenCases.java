package org.sundial.app.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sundial.app.stories.City;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.procedure.Values;

/** Cases of the food licence for tests: received through the engine as the counter would, with everything required. */
final class OpenCases {
    static final String FOOD = "SUP-SPJY-0001";
    static final Actor WINDOW = Actor.officer("market.window", "window", "SCJG");
    static final Actor HANDLER = Actor.officer("market.handler1", "handler", "SCJG");
    static final Actor REVIEWER = Actor.officer("market.reviewer", "reviewer", "SCJG");
    static final Actor HEAD = Actor.officer("market.head", "head", "SCJG");

    static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("onlyPrepackaged", "false"),
            Map.entry("commitment", "false"),
            Map.entry("applicantKind", "ORGANISATION"),
            Map.entry("applicantName", "试验用虚构单位"),
            Map.entry("creditCode", "91650200DEM000014T"),
            Map.entry("responsiblePerson", "试验负责人"),
            Map.entry("contactPhone", "13800000000"),
            Map.entry("premisesName", "试验用虚构店"),
            Map.entry("premisesDistrict", "650203"),
            Map.entry("premisesAddress", "虚构路1号"),
            Map.entry("businessForm", "CATERING"),
            Map.entry("hotFood", "true"),
            Map.entry("floorArea", "60"),
            Map.entry("foodSafetyManager", "试验管理员"),
            Map.entry("deliveryMode", "ELECTRONIC"));

    private final Cases cases;
    private final CaseFiles files;

    OpenCases(Cases cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    static OpenCases inCity() {
        return new OpenCases(City.bean(Cases.class), City.bean(CaseFiles.class));
    }

    Reference receive() {
        return receive(UUID.randomUUID(), null, "F01", "F03", "F04", "F05", "F06");
    }

    /** @param at the moment, or null for now */
    Reference receive(UUID command, @Nullable Instant at, String... materials) {
        List<Material> handedIn = Stream.of(materials)
                .map(code -> new Material(code, "试验用文件.pdf", "0".repeat(64), "0".repeat(64)))
                .toList();
        Command.Receive receive = new Command.Receive(
                FOOD, "SCJG", Channel.COUNTER, Branch.ORDINARY, "试收" + command, FORM, handedIn, Values.NONE);
        return ((Outcome.Kept)
                        cases.open(command, receive, "试验用虚构店", WINDOW, true, at).outcome())
                .reference();
    }

    CaseView view(Reference reference) {
        return files.view(new CaseScope(true, ""), reference).orElseThrow();
    }

    CaseState state(Reference reference) {
        return view(reference).state();
    }

    /** The open task at this step. */
    String task(Reference reference, String node) {
        return state(reference).openTasks().stream()
                .filter(task -> task.nodeId().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing open at " + node))
                .taskId();
    }

    Command accept(Reference reference) {
        return new Command.Accept(
                task(reference, "accept"), "试受" + reference.value(), "材料齐全，符合法定形式，予以受理。", List.of(), Values.NONE);
    }

    /** Completes a step with an opinion and nothing else. */
    Command complete(Reference reference, String node, Values outcome) {
        return new Command.CompleteStep(
                task(reference, node),
                "书面材料齐全，符合要求。",
                List.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                outcome);
    }

    Outcome act(Reference reference, Command command, Actor actor) {
        return cases.act(UUID.randomUUID(), reference, command, actor);
    }

    Outcome act(Reference reference, Command command, Actor actor, Instant at) {
        return cases.act(UUID.randomUUID(), reference, command, actor, at);
    }

    /** Received, accepted, examined and reviewed: the head's decision is what is left. */
    Reference ready() {
        Reference reference = receive();
        act(reference, accept(reference), WINDOW);
        act(reference, complete(reference, "examine", Values.of("siteCheck", false)), HANDLER);
        act(reference, complete(reference, "review", Values.NONE), REVIEWER);
        return reference;
    }
}
