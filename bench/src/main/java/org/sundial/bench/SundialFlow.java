package org.sundial.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sundial.app.casework.Cases;
import org.sundial.app.casework.Outcome;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Command;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.Material;
import org.sundial.casefile.Ruling;
import org.sundial.procedure.Values;

/** The food licence in six acts, through the very command path the pages use. */
final class SundialFlow {
    private static final String ITEM = "SUP-SPJY-0001";
    private static final String ORGAN = "SCJG";
    private static final List<Material> MATERIALS =
            List.of(material("F01"), material("F03"), material("F04"), material("F05"), material("F06"));
    private static final Map<String, String> FORM = Map.of(
            "applicantKind", "ORGANISATION",
            "applicantName", "测量用虚构单位",
            "creditCode", "91650200DEM000014T",
            "premisesName", "测量用虚构店",
            "premisesAddress", "测量路1号（虚构地址）");

    private final Cases cases;

    SundialFlow(Cases cases) {
        this.cases = cases;
    }

    Load.Worker worker(int thread) {
        return this::six;
    }

    private long[] six() {
        long[] took = new long[6];
        String number = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        Outcome.Kept kept = kept(cases.open(
                        UUID.randomUUID(),
                        new Command.Receive(
                                ITEM, ORGAN, Channel.COUNTER, Branch.ORDINARY, number, FORM, MATERIALS, Values.NONE),
                        "测量用虚构店",
                        officer("window"),
                        true,
                        null)
                .outcome());
        took[0] = System.nanoTime() - begin;
        kept = act(
                took,
                1,
                kept,
                officer("window"),
                task -> new Command.Accept(task, number, "材料齐全，符合法定形式，予以受理。", List.of(), Values.NONE));
        kept = act(
                took,
                2,
                kept,
                officer("handler"),
                task -> new Command.CompleteStep(
                        task,
                        "书面材料齐全，不需要现场核查。",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Values.of("siteCheck", false)));
        kept = act(
                took,
                3,
                kept,
                officer("reviewer"),
                task -> new Command.CompleteStep(
                        task, "同意承办人意见，建议准予。", List.of(), Optional.empty(), Optional.empty(), Values.NONE));
        kept = act(
                took,
                4,
                kept,
                officer("head"),
                task -> new Command.Decide(
                        task,
                        new Ruling.Grant(number, Optional.of(number), List.of(), Optional.empty()),
                        "准予许可，请窗口制证送达。",
                        Optional.empty(),
                        Values.NONE));
        act(
                took,
                5,
                kept,
                officer("window"),
                task -> new Command.Deliver(task, DeliveryMode.ELECTRONIC, "送达回证 " + number, Optional.empty()));
        return took;
    }

    private interface OnTask {
        Command command(String taskId);
    }

    private Outcome.Kept act(long[] took, int step, Outcome.Kept before, Actor actor, OnTask asked) {
        String task = before.events().stream()
                .filter(CaseEvent.Moving.class::isInstance)
                .map(CaseEvent.Moving.class::cast)
                .flatMap(event -> event.move().opened().stream())
                .reduce((first, last) -> last)
                .orElseThrow()
                .taskId();
        long begin = System.nanoTime();
        Outcome outcome = cases.act(UUID.randomUUID(), before.reference(), asked.command(task), actor);
        took[step] = System.nanoTime() - begin;
        return kept(outcome);
    }

    private static Outcome.Kept kept(Outcome outcome) {
        if (outcome instanceof Outcome.Kept kept) {
            return kept;
        }
        throw new IllegalStateException("an act of the bench was not kept: " + outcome);
    }

    private static Actor officer(String post) {
        return Actor.officer("bench." + post, post, ORGAN);
    }

    private static Material material(String code) {
        return new Material(code, "测量用文件.pdf", "0".repeat(64), "0".repeat(64));
    }
}
