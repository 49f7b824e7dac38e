package org.sundial.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Limits;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.ledger.TreeHasher;
import org.sundial.procedure.BpmnReader;
import org.sundial.procedure.Import;
import org.sundial.procedure.Marking;
import org.sundial.procedure.OpenTask;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Values;

/** The cores alone, on one thread: deadlines, procedure steps and leaves a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoreBench {
    private static final int DAYS = 1_024;

    private final WorkingDayCalendar calendar = PublishedArrangements.latest();
    private final LocalDate[] starts = new LocalDate[DAYS];
    private final byte[] leaf = new byte[600];
    private final TreeHasher hasher = new TreeHasher();
    private Procedure procedure;
    private Marking began;
    private int next;

    @Setup
    public void prepare() {
        Random random = new Random(20261127);
        for (int i = 0; i < DAYS; i++) {
            starts[i] = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500));
        }
        random.nextBytes(leaf);
        try (InputStream file =
                Objects.requireNonNull(CoreBench.class.getResourceAsStream("/seed/procedures/P02.bpmn"), "P02.bpmn")) {
            if (!(BpmnReader.read(file.readAllBytes()) instanceof Import.Imported imported)) {
                throw new IllegalStateException("P02 is not sound");
            }
            procedure = imported.procedure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        began = procedure.begin(Values.NONE);
    }

    /** A twenty-working-day deadline, as every licensing case has. */
    @Benchmark
    public Deadline deadline() {
        LocalDate start = starts[next++ & (DAYS - 1)];
        return LegalClock.deadline(Limits.LICENSING_DECISION, ClockFacts.from(start), calendar);
    }

    /** One step of the food licence: what is open, and what is open after it is done. */
    @Benchmark
    public Marking step() {
        List<OpenTask> open = procedure.open(began);
        return procedure.complete(began, open.getFirst().taskId(), Values.NONE);
    }

    /** A 600-byte leaf into its hash. */
    @Benchmark
    public Object leaf() {
        leaf[0]++;
        return hasher.leaf(leaf);
    }
}
