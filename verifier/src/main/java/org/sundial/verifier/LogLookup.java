package org.sundial.verifier;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.LogReader;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.Tile;
import org.sundial.wire.EntryLookup;

/** Reads one entry of a log; what it reads is believed only if the receipt's own proof leads to it. */
final class LogLookup implements EntryLookup {

    private final LogReader log;

    LogLookup(LogReader log) {
        this.log = log;
    }

    @Override
    public Optional<byte[]> entry(long index) {
        try {
            long size =
                    Checkpoint.parse(SignedNote.parse(log.checkpoint()).text()).size();
            return BundleCoordinates.at(index / Tile.FULL, size)
                    .map(at -> EntryBundle.decode(log.bundle(at), at.width()))
                    .filter(entries -> index % Tile.FULL < entries.size())
                    .map(entries -> entries.get((int) (index % Tile.FULL)));
        } catch (Malformed | HashMissing | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
