package org.sundial.app.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One CSV file of the seed, its columns by name; a blank cell is null. */
record SeedTable(String file, List<Row> rows) {

    /** Reads a file of the seed that lies on the classpath. */
    static SeedTable load(String file, Set<String> columns, Consumer<String> faults) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SeedTable.class.getResourceAsStream("/seed/" + file), file),
                StandardCharsets.UTF_8)) {
            return read(file, reader, columns, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read /seed/" + file, e);
        }
    }

    static SeedTable of(String file, String csv, Set<String> columns, Consumer<String> faults) {
        try {
            return read(file, new StringReader(csv), columns, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static SeedTable read(String file, Reader reader, Set<String> columns, Consumer<String> faults)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(reader)) {
            Set<String> missing = new HashSet<>(columns);
            parser.getHeaderNames().forEach(missing::remove);
            missing.stream().sorted().forEach(column -> faults.accept(file + ": the column " + column + " is missing"));
            List<Row> rows = new ArrayList<>();
            if (missing.isEmpty()) {
                for (CSVRecord record : parser) {
                    if (record.isConsistent()) {
                        rows.add(new Row(file, record));
                    } else {
                        faults.accept(file + " record " + record.getRecordNumber() + ": " + record.size()
                                + " cells where the header has "
                                + parser.getHeaderNames().size());
                    }
                }
            }
            return new SeedTable(file, List.copyOf(rows));
        }
    }

    /** One record; its number counts from 1 after the header. */
    record Row(String file, CSVRecord cells) {

        @Nullable
        String get(String column) {
            String cell = cells.get(column);
            return cell.isBlank() ? null : cell.strip();
        }

        String require(String column, Consumer<String> faults) {
            String cell = get(column);
            if (cell == null) {
                faults.accept(place() + ": " + column + " is blank");
                return "";
            }
            return cell;
        }

        String place() {
            return file + " record " + cells.getRecordNumber();
        }
    }
}
