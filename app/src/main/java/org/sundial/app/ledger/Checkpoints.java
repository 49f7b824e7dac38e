package org.sundial.app.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Hash;
import org.sundial.ledger.SignedNote;

/** 检查点. Every version of every checkpoint that was published, kept for receipts, other nodes and the audit. */
final class Checkpoints {
    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version of a checkpoint.
     *
     * @param hash SHA-256 of the note as published: what a leaf names as its not-before
     * @param witnessed whether enough witnesses have cosigned it
     * @param at when this version was kept
     */
    record Kept(SignedNote note, Checkpoint checkpoint, Hash hash, boolean witnessed, Instant at) {
        boolean sameNote(Kept other) {
            return hash.equals(other.hash);
        }
    }

    /**
     * Keeps a version, as the leader of this epoch.
     *
     * @throws Fenced when another leads: nothing is kept
     */
    void keep(SignedNote note, boolean witnessed, long epoch) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        // The same note again, after a crash within the second, is kept already.
        int leading = jdbc.sql("""
                with leader as (select from ledger.head where epoch = :epoch and size >= :size),
                kept as (
                    insert into ledger.checkpoint (size, root, note, witnessed)
                    select :size, :root, :note, :witnessed from leader
                    on conflict (note_hash) do nothing
                )
                select count(*) from leader
                """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", bytes(note))
                .param("witnessed", witnessed)
                .param("epoch", epoch)
                .query(Integer.class)
                .single();
        if (leading != 1) {
            throw new Fenced("epoch " + epoch + " has passed");
        }
    }

    /** Keeps a version with more cosignatures; the same note again changes nothing. */
    void keepMerged(SignedNote note, boolean witnessed) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        jdbc.sql("""
                insert into ledger.checkpoint (size, root, note, witnessed)
                values (:size, :root, :note, :witnessed)
                on conflict (note_hash) do nothing
                """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", bytes(note))
                .param("witnessed", witnessed)
                .update();
    }

    /** The newest version of the largest checkpoint. */
    Optional<Kept> newest() {
        return jdbc.sql("select * from ledger.checkpoint order by size desc, number desc limit 1")
                .query(Checkpoints::kept)
                .optional();
    }

    Optional<Kept> newestWitnessed() {
        return jdbc.sql("select * from ledger.checkpoint where witnessed order by size desc, number desc limit 1")
                .query(Checkpoints::kept)
                .optional();
    }

    /** The newest version of the checkpoint of this size. */
    Optional<Kept> ofSize(long size) {
        return jdbc.sql("select * from ledger.checkpoint where size = :size order by number desc limit 1")
                .param("size", size)
                .query(Checkpoints::kept)
                .optional();
    }

    /** The first witnessed checkpoint over this entry: the entry was written before it. */
    Optional<Kept> covering(long index) {
        return jdbc.sql("""
                select * from ledger.checkpoint where witnessed and size > :index order by size, number limit 1
                """).param("index", index).query(Checkpoints::kept).optional();
    }

    /** The version a leaf names as its not-before. */
    Optional<Kept> named(Hash hash) {
        return jdbc.sql("select * from ledger.checkpoint where note_hash = :hash")
                .param("hash", hash.bytes())
                .query(Checkpoints::kept)
                .optional();
    }

    /** The newest version of each of the last checkpoints, newest first. */
    List<Kept> recent(int atMost) {
        return jdbc.sql("""
                select distinct on (size) * from ledger.checkpoint order by size desc, number desc limit :most
                """).param("most", atMost).query(Checkpoints::kept).list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        SignedNote note = SignedNote.parse(row.getBytes("note"));
        return new Kept(
                note,
                Checkpoint.parse(note.text()),
                Hash.of(row.getBytes("note_hash")),
                row.getBoolean("witnessed"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static byte[] bytes(SignedNote note) {
        return note.encode().getBytes(StandardCharsets.UTF_8);
    }
}
