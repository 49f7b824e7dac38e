package org.sundial.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was measured, as it is quoted in docs/benchmarks.md: printed, and kept in a file. */
final class Report {
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    void title(String words) {
        line("");
        line("## " + words);
        line("");
    }

    void line(String words) {
        System.out.println(words);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, words + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep the report in " + file, e);
        }
    }
}
