package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The outside judge: Flowable plays the same random procedures with the same outcomes, and after every step the same
 * steps must be open.
 */
final class FlowableJudgeTest {
    private static final int MAX_STEPS = 30;

    private static final Flowable FLOWABLE = new Flowable();

    @AfterContainer
    static void stop() {
        FLOWABLE.close();
    }

    @Provide
    Arbitrary<Block> blocks() {
        return Block.any();
    }

    @Property(tries = 300, seed = "20261208", shrinking = ShrinkingMode.BOUNDED)
    void flowable_has_the_same_steps_open_after_every_step(@ForAll("blocks") Block block, @ForAll long seed) {
        assertThat(difference(block, seed, EnumSet.noneOf(BlockWriter.Wrong.class)))
                .isEmpty();
    }

    @Example
    void a_rule_broken_on_purpose_is_found_by_the_judge() {
        RandomGenerator<Block> blocks = Block.any().generator(1_000, false);
        for (BlockWriter.Wrong wrong : BlockWriter.Wrong.values()) {
            Random random = new Random(20261209);
            assertThat(IntStream.range(0, 100)
                            .mapToObj(i -> blocks.next(random).value())
                            .anyMatch(block -> difference(block, random.nextLong(), EnumSet.of(wrong))
                                    .isPresent()))
                    .as(wrong.name())
                    .isTrue();
        }
    }

    /** Plays both sides; tells the first difference. */
    private static Optional<String> difference(Block block, long seed, Set<BlockWriter.Wrong> wrong) {
        BlockWriter writer = BlockWriter.of(block, BlockWriter.Dialect.SUNDIAL, wrong);
        Procedure p = Bpmn.procedure(BpmnReader.read(writer.bytes()));
        Random random = new Random(seed);
        Values values = RandomPlayTest.choices(writer, random);
        Marking now = p.begin(values);
        try (Flowable.Run run = FLOWABLE.start(
                BlockWriter.of(block, BlockWriter.Dialect.FLOWABLE).bytes(), outcome(values))) {
            StringBuilder told = new StringBuilder("begin");
            for (int step = 0; ; step++) {
                List<String> ours = TokenGameTest.open(p, now).stream().sorted().toList();
                List<String> theirs = run.open();
                if (!ours.equals(theirs)) {
                    return Optional.of(told + ": we have " + ours + ", Flowable has " + theirs);
                }
                if (step == MAX_STEPS || ours.isEmpty()) {
                    return Optional.empty();
                }
                values = RandomPlayTest.choices(writer, random);
                List<OpenTimer> timers = p.timers(now);
                if (!timers.isEmpty() && random.nextInt(3) == 0) {
                    OpenTimer timer = timers.get(random.nextInt(timers.size()));
                    told.append(" > ").append(timer.node().id());
                    now = p.fire(now, timer.timerTaskId());
                    run.fire(timer.node().id());
                } else {
                    String task = ours.get(random.nextInt(ours.size()));
                    told.append(" > ").append(task);
                    now = TokenGameTest.done(p, now, task, values);
                    run.complete(task, outcome(values));
                }
            }
        }
    }

    private static Map<String, Object> outcome(Values values) {
        Map<String, Object> outcome = new HashMap<>();
        values.asMap()
                .forEach((name, value) -> outcome.put(
                        name,
                        switch (value) {
                            case Value.Quantity(BigDecimal number) -> number.intValueExact();
                            case Value.Truth(boolean truth) -> truth;
                            case Value.Text(String text) -> text;
                            case Value.Day day -> day.day();
                        }));
        return outcome;
    }
}
