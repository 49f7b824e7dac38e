package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A procedure put together from blocks that each begin and end in one place, which makes it sound by construction. */
sealed interface Block {

    record Task() implements Block {}

    /** @param enough how many instances are enough, 0 for all */
    record Multi(boolean sequential, int instances, int enough) implements Block {}

    record Sequence(List<Block> parts) implements Block {}

    record Exclusive(List<Block> ways) implements Block {}

    record Parallel(List<Block> ways) implements Block {}

    /** The default way leads to the join at once. */
    record Inclusive(List<Block> ways) implements Block {}

    record Sub(Block inside) implements Block {}

    /** Done once, and again as long as the run says so. */
    record Loop(Block body) implements Block {}

    /** A step with a timer; the late way comes back behind the step, or ends by itself if it does not interrupt. */
    record Timed(boolean interrupting, Block late) implements Block {}

    /** A sub-process with an interrupting timer on it. */
    record TimedSub(Block inside, Block late) implements Block {}

    static Arbitrary<Block> any() {
        Arbitrary<Block> leaf = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(List.of(new Task()))),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(true, false),
                                        Arbitraries.integers().between(1, 3),
                                        Arbitraries.integers().between(0, 2))
                                .as((sequential, instances, enough) ->
                                        new Multi(sequential, instances, Math.min(enough, instances)))));
        return Arbitraries.recursive(() -> leaf, Block::around, 1, 3);
    }

    private static Arbitrary<Block> around(Arbitrary<Block> inner) {
        Arbitrary<List<Block>> some = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                some.map(Sequence::new),
                some.map(Sequence::new),
                some.map(Exclusive::new),
                some.map(Parallel::new),
                some.map(Inclusive::new),
                inner.map(Sub::new),
                inner.map(Loop::new),
                Combinators.combine(Arbitraries.of(true, false), inner).as(Timed::new),
                Combinators.combine(inner, inner).as(TimedSub::new));
    }

    /** All blocks of one kind in it. */
    static <T extends Block> List<T> all(Block block, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(block, kind, found);
        return found;
    }

    private static <T extends Block> void collect(Block block, Class<T> kind, List<T> found) {
        if (kind.isInstance(block)) {
            found.add(kind.cast(block));
        }
        for (Block child : children(block)) {
            collect(child, kind, found);
        }
    }

    private static List<Block> children(Block block) {
        return switch (block) {
            case Task task -> List.of();
            case Multi multi -> List.of();
            case Sequence sequence -> sequence.parts();
            case Exclusive exclusive -> exclusive.ways();
            case Parallel parallel -> parallel.ways();
            case Inclusive inclusive -> inclusive.ways();
            case Sub sub -> List.of(sub.inside());
            case Loop loop -> List.of(loop.body());
            case Timed timed -> List.of(timed.late());
            case TimedSub timed -> List.of(timed.inside(), timed.late());
        };
    }
}
