package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstrumentsTest {
    private static final Instruments INSTRUMENTS = new Instruments(new DocumentSettings("", "", "印章位置"));

    @ParameterizedTest
    @EnumSource
    void every_kind_is_printed(InstrumentKind kind) throws Exception {
        long start = System.nanoTime();
        byte[] pdf = INSTRUMENTS.pdf(Samples.of(kind));
        System.out.println(kind + " " + (System.nanoTime() - start) / 1_000_000 + " ms, " + pdf.length + " bytes");
        Path folder = Files.createDirectories(Path.of("target", "instruments"));
        Files.write(folder.resolve(kind.slug() + ".pdf"), pdf);
        assertThat(pdf).isEqualTo(INSTRUMENTS.pdf(Samples.of(kind)));
    }
}
