package org.sundial.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** 验收. What was demanded, row by row, and the test that proves it: nothing counts as working because somebody says so. */
class AcceptanceTest {
    private static final Path HOUSE = Path.of("..");
    private static final int ROWS = 200;
    private static final String WORKS = "works";
    private static final String PARTLY = "partly";
    private static final String NOT_YET = "not yet";
    private static final Pattern METHOD =
            Pattern.compile("^ {4}(?:public )?(?:void|boolean) ([a-z]\\w*)\\(", Pattern.MULTILINE);
    private static final Pattern MARKED_AS_TEST = Pattern.compile("@(Test|ParameterizedTest|Property|Example)\\b");

    private final List<CSVRecord> rows = read();

    @Test
    void every_demand_stands_in_its_place() {
        assertThat(rows.stream().map(row -> row.get("row")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(Integer::toString)
                        .toList());
        for (CSVRecord row : rows) {
            assertThat(row.get("area")).as(name(row)).isNotBlank();
            assertThat(row.get("feature")).as(name(row)).isNotBlank();
            assertThat(row.get("seed")).as(name(row)).isNotBlank();
        }
    }

    @Test
    void a_demand_works_or_works_partly_or_not_yet() {
        for (CSVRecord row : rows) {
            assertThat(row.get("status")).as(name(row)).isIn(WORKS, PARTLY, NOT_YET);
        }
    }

    @Test
    void what_works_is_proved_by_a_test_and_what_does_not_claims_none() {
        for (CSVRecord row : rows) {
            List<String> proofs = proofs(row);
            if (row.get("status").equals(WORKS)) {
                assertThat(proofs).as("the proofs of %s", name(row)).isNotEmpty();
            }
            if (row.get("status").equals(NOT_YET)) {
                assertThat(proofs).as("the proofs of %s", name(row)).isEmpty();
            }
        }
    }

    @Test
    void every_proof_named_is_a_test_that_exists() throws IOException {
        Map<String, Set<String>> tests = tests();
        assertThat(tests).containsKey(AcceptanceTest.class.getSimpleName());
        for (CSVRecord row : rows) {
            for (String proof : proofs(row)) {
                String[] parts = proof.split("#", -1);
                assertThat(parts)
                        .as("%s: %s is written Class#method", name(row), proof)
                        .hasSize(2);
                assertThat(tests).as("%s: the class of %s", name(row), proof).containsKey(parts[0]);
                assertThat(tests.get(parts[0]))
                        .as("%s: the test methods of %s", name(row), parts[0])
                        .contains(parts[1]);
            }
        }
    }

    private static String name(CSVRecord row) {
        return "row " + row.get("row") + " " + row.get("feature");
    }

    private static List<String> proofs(CSVRecord row) {
        return Arrays.stream(row.get("proof").split(";", -1))
                .map(String::strip)
                .filter(proof -> !proof.isEmpty())
                .toList();
    }

    private static List<CSVRecord> read() {
        try (Reader file = Files.newBufferedReader(HOUSE.resolve("docs/acceptance.csv"));
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(file)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("docs/acceptance.csv", e);
        }
    }

    /** The names of all test methods of the house, by the simple name of their class. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new HashMap<>();
        for (Path folder : testSources()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String simple = file.toFile().getName().replaceFirst("\\.java$", "");
                    tests.computeIfAbsent(simple, name -> new HashSet<>()).addAll(methods(Files.readString(file)));
                }
            }
        }
        return tests;
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> cores = Files.list(HOUSE.resolve("core"))) {
            return Stream.concat(cores, Stream.of("wire", "app", "verifier").map(HOUSE::resolve))
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static Set<String> methods(String source) {
        Set<String> methods = new HashSet<>();
        Matcher method = METHOD.matcher(source);
        int from = 0;
        while (method.find()) {
            // What stands between the method before and this one are its annotations.
            String before = source.substring(from, method.start());
            int end = before.lastIndexOf("\n    }\n");
            if (MARKED_AS_TEST.matcher(end < 0 ? before : before.substring(end)).find()) {
                methods.add(method.group(1));
            }
            from = method.start();
        }
        return methods;
    }
}
