package org.sundial.app.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 存证健康. How the log is doing.
 *
 * @param halted why this node's sequencer stopped for good, if it did
 * @param sound whether the last check of the whole log found nothing; empty before the first
 * @param size numbered leaves
 * @param pending leaves waiting for a number
 * @param mergeDelay 合并时延: how long the oldest leaf has waited that no witnessed checkpoint covers; zero if none waits
 * @param lastCheckpoint when the newest checkpoint was signed
 * @param cosigned witnesses that have cosigned it
 * @param witnesses witnesses there are
 * @param mayDecide whether final decisions may be made (P10): false once a leaf has waited longer than the limit
 */
public record LedgerHealth(
        Optional<HaltReason> halted,
        Optional<Boolean> sound,
        long size,
        long pending,
        Duration mergeDelay,
        Optional<Instant> lastCheckpoint,
        int cosigned,
        int witnesses,
        boolean mayDecide) {

    public boolean isUp() {
        return halted.isEmpty() && sound.orElse(true) && mayDecide;
    }
}
