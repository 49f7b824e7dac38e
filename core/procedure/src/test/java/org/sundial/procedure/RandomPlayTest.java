package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Random procedures, played at random: what the proof of soundness says must be what happens. */
final class RandomPlayTest {
    private static final int MAX_MOVES = 2_000;

    @Provide
    Arbitrary<Block> blocks() {
        return Block.any();
    }

    static Values choices(BlockWriter writer, Random random) {
        Values values = Values.NONE;
        for (var choice : writer.choices.entrySet()) {
            values = values.with(choice.getKey(), random.nextInt(choice.getValue()));
        }
        for (String truth : writer.truths) {
            values = values.with(truth, random.nextBoolean());
        }
        return values;
    }

    @Property(tries = 300, seed = "20261204")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void a_procedure_of_whole_blocks_is_sound_and_its_every_run_ends_with_nothing_left(
            @ForAll("blocks") Block block, @ForAll long seed) {
        BlockWriter writer = BlockWriter.of(block, BlockWriter.Dialect.SUNDIAL);
        Procedure p = Bpmn.procedure(BpmnReader.read(writer.bytes()));
        List<Fault> faults = Soundness.check(p);
        boolean tooLarge = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.TOO_LARGE_TO_PROVE);
        Statistics.label("proof").collect(tooLarge ? "too large" : "complete");
        Statistics.label("proof")
                .coverage(counts -> counts.check("complete").percentage(percentage -> percentage > 90));
        if (tooLarge) {
            return;
        }
        assertThat(faults).isEmpty();
        Random random = new Random(seed);
        Marking now = p.begin(choices(writer, random));
        for (int move = 0; move < MAX_MOVES && !p.ended(now); move++) {
            now = Marking.decode(move(p, now, random, choices(writer, random)).encode());
            assertThat(twice(p, now)).as("open twice at once in " + now).isEmpty();
        }
        assertThat(p.ended(now)).isTrue();
        assertThat(now.encode()).matches("m1;\\d+;;;.*");
    }

    /** The same step in the same scope twice, outside of a multi-instance step. */
    private static Optional<String> twice(Procedure p, Marking marking) {
        List<String> open = new ArrayList<>();
        for (Token token : marking.tokens()) {
            if (token instanceof Token.Resting at
                    && p.node(at.node()) instanceof UserTask task
                    && task.multi().isEmpty()) {
                String where = at.node() + " " + at.scope();
                if (open.contains(where)) {
                    return Optional.of(where);
                }
                open.add(where);
            }
        }
        return Optional.empty();
    }

    private static Marking move(Procedure p, Marking now, Random random, Values values) {
        List<OpenTimer> timers = p.timers(now);
        if (!timers.isEmpty() && random.nextInt(4) == 0) {
            return p.fire(now, timers.get(random.nextInt(timers.size())).timerTaskId());
        }
        List<OpenTask> open = p.open(now);
        assertThat(open).as("nothing is open and the run has not ended: " + now).isNotEmpty();
        OpenTask task = open.get(random.nextInt(open.size()));
        List<UserTask> targets = p.returnTargets(now, task.taskId());
        if (!targets.isEmpty() && random.nextInt(8) == 0) {
            return p.returnTo(
                    now,
                    task.taskId(),
                    targets.get(random.nextInt(targets.size())).id());
        }
        return p.complete(now, task.taskId(), values);
    }

    @Property(tries = 300, seed = "20261205")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void a_mutant_that_gets_stuck_or_doubles_in_play_was_refused_by_the_proof(
            @ForAll("blocks") Block block, @ForAll long seed) {
        BlockWriter writer = BlockWriter.of(block, BlockWriter.Dialect.SUNDIAL);
        Random random = new Random(seed);
        Optional<Procedure> mutant = mutant(new String(writer.bytes(), StandardCharsets.UTF_8), random);
        if (mutant.isEmpty()) {
            return;
        }
        // The property proves nothing if hardly a mutant is bad, or hardly one is not.
        Statistics.label("mutant").coverage(counts -> {
            counts.check("bad").count(count -> count > 30);
            counts.check("harmless").count(count -> count > 30);
        });
        Procedure p = mutant.get();
        boolean proved = Soundness.check(p).isEmpty();
        for (int run = 0; run < 20; run++) {
            if (isBad(p, writer, random)) {
                Statistics.label("mutant").collect("bad");
                assertThat(proved)
                        .as("play found what the proof did not in\n%s", CanonicalForm.of(p))
                        .isFalse();
                return;
            }
        }
        Statistics.label("mutant").collect("harmless");
    }

    /** One gateway of another kind; a parallel one gets no conditions, so that the file stays readable. */
    private static Optional<Procedure> mutant(String text, Random random) {
        String[] kinds = {"parallel", "inclusive", "exclusive"};
        List<MatchResult> joins = Pattern.compile("<(\\w+)Gateway id='(g\\d+)'/>")
                .matcher(text)
                .results()
                .toList();
        if (joins.isEmpty()) {
            return Optional.empty();
        }
        MatchResult join = joins.get(random.nextInt(joins.size()));
        String kind = kinds[random.nextInt(3)];
        String changed = text.substring(0, join.start())
                + "<" + kind + "Gateway id='" + join.group(2) + "'/>"
                + text.substring(join.end());
        return BpmnReader.read(changed.getBytes(StandardCharsets.UTF_8)) instanceof Import.Imported imported
                ? Optional.of(imported.procedure())
                : Optional.empty();
    }

    /** Whether a run gets stuck or opens a step twice; one that is merely long is given the benefit of the doubt. */
    private static boolean isBad(Procedure p, BlockWriter writer, Random random) {
        Marking now = p.begin(choices(writer, random));
        for (int move = 0; move < 200 && !p.ended(now); move++) {
            if (p.open(now).isEmpty() || twice(p, now).isPresent()) {
                return true;
            }
            List<OpenTask> open = p.open(now);
            now = p.complete(now, open.get(random.nextInt(open.size())).taskId(), choices(writer, random));
        }
        return false;
    }

    @Property(tries = 200, seed = "20261206")
    void what_is_written_reads_back_with_the_same_fingerprint_and_runs_the_same(@ForAll("blocks") Block block) {
        Procedure p = Bpmn.procedure(BpmnReader.read(
                BlockWriter.of(block, BlockWriter.Dialect.SUNDIAL).bytes()));
        Procedure again = Bpmn.procedure(BpmnReader.read(BpmnWriter.write(p, Optional.empty())));
        assertThat(again.fingerprint()).isEqualTo(p.fingerprint());
        assertThat(CanonicalForm.of(again)).isEqualTo(CanonicalForm.of(p));
    }

    @Property(tries = 200, seed = "20261207")
    void every_run_replays_as_conforming_with_its_values_and_without_them(
            @ForAll("blocks") Block block, @ForAll long seed) {
        BlockWriter writer = BlockWriter.of(block, BlockWriter.Dialect.SUNDIAL);
        Procedure p = Bpmn.procedure(BpmnReader.read(writer.bytes()));
        Random random = new Random(seed);
        Values begun = choices(writer, random);
        Marking now = p.begin(begun);
        List<ReplayStep> known = new ArrayList<>();
        List<ReplayStep> bare = new ArrayList<>();
        for (int move = 0; move < 30 && !p.ended(now); move++) {
            Values values = choices(writer, random);
            OpenTask task = p.open(now).get(random.nextInt(p.open(now).size()));
            now = p.complete(now, task.taskId(), values);
            known.add(ReplayStep.completed(task.node().id(), values));
            bare.add(ReplayStep.completed(task.node().id()));
        }
        Conformance withValues = Replay.replay(p, begun, known);
        assertThat(withValues)
                .isInstanceOfSatisfying(
                        Conformance.Conforming.class,
                        conforming -> assertThat(conforming.open()).hasSizeLessThan(20));
        assertThat(Replay.replay(p, bare)).isNotInstanceOf(Conformance.Departs.class);
        assertThat(((Conformance.Conforming) withValues).ended()).isEqualTo(p.ended(now));
    }
}
