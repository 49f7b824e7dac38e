package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files broken at random: whatever they are, nobody sees an exception. */
final class BrokenFilesTest {

    @Test
    void no_broken_byte_makes_the_reader_break() {
        Random random = new Random(20261204);
        byte[] good = HostileFilesTest.GOOD.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = good.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            BpmnReader.read(broken);
        }
    }

    @Test
    void no_shuffled_line_makes_the_reader_the_proof_or_the_run_break() {
        List<String> good = Bpmn.process()
                .variable("granted", "truth")
                .start("s")
                .tasks("a", "b")
                .multi("m", false, "2", "")
                .timer("t", "a", false)
                .xor("x")
                .and("split")
                .or("join")
                .end("e", "e2")
                .sub("sub")
                .start("is")
                .tasks("in")
                .end("ie")
                .flows("is > in", "in > ie")
                .close()
                .side("side")
                .tasks("p")
                .closeSide()
                .flows("s > a", "a > x", "x > split : granted", "x > e2 : not granted", "split > m", "split > sub")
                .flows("m > join", "sub > join", "join > b", "b > e", "t > e")
                .text()
                .replace("<sequenceFlow", "\n<sequenceFlow")
                .lines()
                .toList();
        Random random = new Random(20261205);
        int accepted = 0;
        for (int i = 0; i < 3_000; i++) {
            List<String> lines = new ArrayList<>(good);
            String line = lines.remove(random.nextInt(lines.size()));
            if (random.nextBoolean()) {
                lines.add(
                        random.nextInt(lines.size()),
                        line.replaceFirst("'[a-z]+\\d?'", "'" + "absx".charAt(random.nextInt(4)) + "'"));
            }
            Import read = BpmnReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            if (read instanceof Import.Imported imported) {
                accepted++;
                Soundness.check(imported.procedure());
                Lawfulness.check(imported.procedure());
                ProcedureText.of(imported.procedure());
                Marking begun = imported.procedure().begin(Values.of("granted", true));
                imported.procedure()
                        .returnTargets(
                                begun,
                                imported.procedure().open(begun).getFirst().taskId());
            }
        }
        assertThat(accepted)
                .as("some charts survive, or nothing behind the reader was tried")
                .isBetween(50, 2_900);
    }
}
