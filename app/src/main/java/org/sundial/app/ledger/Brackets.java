package org.sundial.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.ledger.Hash;
import org.sundial.ledger.SignedNote;
import org.sundial.wire.LeafEntry;

/** 起止. The two checkpoints each entry was written between, for many entries at once. */
final class Brackets {
    private final JdbcClient jdbc;

    Brackets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry's bracket.
     *
     * @param named the note its leaf names as not-before
     * @param covering the first witnessed checkpoint over it; empty until there is one
     */
    record Bracket(UUID event, long index, Optional<SignedNote> named, Optional<SignedNote> covering) {}

    private record Row(UUID event, long index, byte[] entry, byte @Nullable [] covering) {}

    List<Bracket> of(Collection<UUID> events) {
        List<Row> rows = jdbc.sql("""
                select l.event, l.idx, l.entry, c.note
                  from ledger.leaf l
                  left join lateral (
                      select note from ledger.checkpoint where witnessed and size > l.idx order by size, number limit 1
                  ) c on true
                 where l.event = any (:events::uuid[])
                """)
                .param("events", events.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3), row.getBytes(4)))
                .list();
        Map<UUID, Hash> after = new HashMap<>();
        rows.forEach(row -> after(row.entry()).ifPresent(hash -> after.put(row.event(), hash)));
        Map<Hash, SignedNote> notes = notes(after.values());
        List<Bracket> brackets = new ArrayList<>();
        for (Row row : rows) {
            brackets.add(new Bracket(
                    row.event(),
                    row.index(),
                    Optional.ofNullable(after.get(row.event())).map(notes::get),
                    Optional.ofNullable(row.covering()).map(SignedNote::parse)));
        }
        return brackets;
    }

    private Map<Hash, SignedNote> notes(Collection<Hash> hashes) {
        Map<Hash, SignedNote> notes = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("select note_hash, note from ledger.checkpoint where note_hash = any (:hashes)")
                    .param("hashes", hashes.stream().distinct().map(Hash::bytes).toArray(byte[][]::new))
                    .query(row -> {
                        notes.put(Hash.of(row.getBytes(1)), SignedNote.parse(row.getBytes(2)));
                    });
        }
        return notes;
    }

    private static Optional<Hash> after(byte[] entry) {
        return switch (LeafEntry.parse(entry)) {
            case LeafEntry.NoEntry none -> Optional.empty();
            case LeafEntry.Entry known ->
                Optional.of(known.leaf().after())
                        .filter(hash -> !hash.isEmpty())
                        .map(Hash::fromHex);
        };
    }
}
