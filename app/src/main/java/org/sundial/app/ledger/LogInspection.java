package org.sundial.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sundial.ledger.AuditListener;
import org.sundial.ledger.AuditReport;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Discrepancy;
import org.sundial.ledger.LogAudit;
import org.sundial.ledger.Policy;

/**
 * 自查. The whole log as this node stores it: the files as any auditor would check them, against the checkpoints signed
 * before, and every leaf row against its entry in the files.
 */
final class LogInspection {
    private static final int STRIDE = 4_096;
    private static final int EARLIER = 1_000;
    private static final int TOLD = 100;

    private final LogFolder folder;
    private final LogStore store;
    private final Policy policy;

    /** @param policy whose signatures the newest checkpoint must bear */
    LogInspection(LogFolder folder, LogStore store, Policy policy) {
        this.folder = folder;
        this.store = store;
        this.policy = policy;
    }

    /**
     * What was found.
     *
     * @param report what was counted
     * @param discrepancies in the files, the first hundred
     * @param leaves entry numbers whose row in the database is not the entry in the files, the first hundred
     */
    record Result(AuditReport report, List<Discrepancy> discrepancies, List<Long> leaves) {
        boolean isSound() {
            return discrepancies.isEmpty() && leaves.isEmpty();
        }
    }

    Result run() {
        List<Checkpoint> earlier = new Checkpoints(store.jdbc())
                .recent(EARLIER).stream().map(Checkpoints.Kept::checkpoint).toList();
        Comparison comparison = new Comparison();
        AuditReport report = new LogAudit(folder, policy, FastEd25519::verifier).run(earlier, comparison);
        // Kept for older checkpoints, and asked for by whoever holds one of those.
        report.head()
                .ifPresent(head -> folder.partialsThatDiffer(head.size())
                        .forEach(path -> comparison.found(
                                new Discrepancy.Unreadable(path, "is not the beginning of the wider one"))));
        return new Result(report, List.copyOf(comparison.found), List.copyOf(comparison.leaves));
    }

    private final class Comparison implements AuditListener {
        private final List<Discrepancy> found = new ArrayList<>();
        private final List<Long> leaves = new ArrayList<>();
        private List<byte[]> rows = List.of();
        private long first;

        @Override
        public void entry(long index, byte[] entry) {
            if (index >= first + rows.size() || index < first) {
                first = index;
                rows = store.entries(index, index + STRIDE);
            }
            // A row that is missing shifts all after it: each of them differs, and the first names the place.
            boolean same = index - first < rows.size() && Arrays.equals(rows.get((int) (index - first)), entry);
            if (!same && leaves.size() < TOLD) {
                leaves.add(index);
            }
        }

        @Override
        public void found(Discrepancy discrepancy) {
            if (found.size() < TOLD) {
                found.add(discrepancy);
            }
        }
    }
}
