package org.sundial.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads a {@link LeafEntry} from JSON, with every problem noted in the reader it is given. */
final class LeafReader {

    private LeafReader() {}

    static Optional<LeafEntry> read(FieldReader fields) {
        fields.version(LeafEntry.VERSION);
        Optional<String> event = fields.text("event", Form.UUID);
        Optional<String> kind = fields.text("kind", Form.KIND);
        Optional<String> item = fields.text("item", Form.NAME_OR_EMPTY);
        Optional<String> caseId = fields.text("case", Form.NAME_OR_EMPTY);
        Optional<String> organ = fields.text("organ", Form.NAME);
        Optional<String> procedure = fields.text("procedure", Form.HASH_OR_EMPTY);
        Optional<String> calendar = fields.text("calendar", Form.NAME_OR_EMPTY);
        Optional<Instant> at = instant(fields, "at");
        Optional<String> after = fields.text("after", Form.HASH_OR_EMPTY);
        Optional<String> payload = fields.text("payload", Form.HASH);
        fields.noOthers();
        if (fields.hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new LeafEntry(
                UUID.fromString(event.orElseThrow()),
                kind.orElseThrow(),
                item.orElseThrow(),
                caseId.orElseThrow(),
                organ.orElseThrow(),
                procedure.orElseThrow(),
                calendar.orElseThrow(),
                at.orElseThrow(),
                after.orElseThrow(),
                payload.orElseThrow()));
    }

    private static Optional<Instant> instant(FieldReader fields, String name) {
        Optional<String> text = fields.text(name);
        Optional<Instant> instant = text.flatMap(LeafReader::instant);
        if (text.isPresent() && instant.isEmpty()) {
            fields.problem(
                    name, "应是世界时，如 2026-11-27T04:00:00Z。", "A time in UTC is expected, such as 2026-11-27T04:00:00Z.");
        }
        return instant;
    }

    /** Only the one spelling {@link Instant#toString} has: two spellings would be two hashes. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(instant -> instant.toString().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
