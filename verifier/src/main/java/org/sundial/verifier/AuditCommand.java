package org.sundial.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sundial.ledger.AuditListener;
import org.sundial.ledger.AuditReport;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Discrepancy;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.LogAudit;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.Policy;
import org.sundial.ledger.VerifierKey;
import org.sundial.wire.LeafEntry;

/** Audits a whole log: prints every discrepancy as it is found, then the counts and the conclusion. */
final class AuditCommand implements AuditListener {

    private final Options options;
    private final Terminal out;
    private final Lang lang;
    private final Map<String, Long> kinds = new TreeMap<>();
    private long unknown;
    private boolean ownKey;

    AuditCommand(Options options, Terminal out) {
        this.options = options;
        this.out = out;
        this.lang = options.lang();
    }

    int run() throws Unreadable, IOException {
        OpenLog log = Logs.open(options.target());
        Optional<Policy> given = Keys.policy(options);
        ownKey = given.isEmpty();
        Policy policy = given.isPresent() ? given.get() : ownPolicy(log);
        Optional<SavedCheckpoint> memory =
                options.since().map(file -> new SavedCheckpoint(Path.of(file).toAbsolutePath()));
        Optional<Checkpoint> earlier = memory.isPresent() ? memory.get().read(policy) : Optional.empty();
        AuditReport report = new LogAudit(log, policy, Ed25519::verifier)
                .run(earlier.stream().toList(), this);
        print(report, earlier);
        if (memory.isPresent()) {
            remember(memory.get(), report, earlier, log);
        }
        return report.isSound() ? ExitCode.SOUND : ExitCode.DIFFERS;
    }

    private Policy ownPolicy(OpenLog log) throws Unreadable {
        Unreadable missing = new Unreadable("请用 --key 写出日志公布的公钥。", "Give the log's published key with --key.");
        byte[] vkey = log.key().orElseThrow(() -> missing);
        try {
            VerifierKey key = VerifierKey.parse(new String(vkey, StandardCharsets.UTF_8));
            Policy policy = Policy.trusting(key);
            Ed25519.verifier(key);
            out.line(
                    lang.say(
                            "公钥取自日志本身。请与机关公布的公钥逐字核对，不同就不能相信：",
                            "The key came from the log itself. Compare it with the published one; if they differ, do not believe this:"));
            out.line("  " + key.vkey());
            return policy;
        } catch (Malformed e) {
            throw missing;
        }
    }

    @Override
    public void entry(long index, byte[] entry) {
        switch (LeafEntry.parse(entry)) {
            case LeafEntry.Entry known -> kinds.merge(known.leaf().kind(), 1L, Long::sum);
            case LeafEntry.NoEntry other -> {
                unknown++;
                out.line(lang.say("注意：", "Note: ")
                        + lang.say(
                                "第 " + (index + 1) + " 条不是本程序认识的写法。",
                                "entry number " + (index + 1) + " is not of a form this program knows."));
            }
        }
    }

    @Override
    public void found(Discrepancy discrepancy) {
        out.line(lang.say("不符：", "Wrong: ") + DiscrepancyText.of(discrepancy, lang));
    }

    private void print(AuditReport report, Optional<Checkpoint> earlier) {
        report.head()
                .ifPresent(head -> out.line(lang.say(
                        "日志 " + head.origin() + "，检查点 " + head.size() + " 条，根哈希 "
                                + head.root().base64(),
                        "Log " + head.origin() + ", checkpoint of " + head.size() + " entries, root "
                                + head.root().base64())));
        report.cosignatures()
                .forEach(seen -> out.line(
                        lang.say("见证：", "Witness: ") + seen.witness().name() + "  " + Times.format(seen.time(), lang)));
        out.line(lang.say(
                "读了 " + report.entries() + " 条、" + report.bytes() + " 字节，比对了 " + report.tiles() + " 块哈希。",
                "Read " + report.entries() + " entries, " + report.bytes() + " bytes; compared " + report.tiles()
                        + " tiles of hashes."));
        kinds.forEach((kind, count) -> out.line("  " + kind + "  " + count));
        if (unknown > 0) {
            out.line("  " + lang.say("其他写法", "other forms") + "  " + unknown);
        }
        if (report.isSound()) {
            String compare = ownKey ? lang.say("（公钥还要您核对）", " (you still have to compare the key)") : "";
            out.line(lang.say("一致 ✓", "Sound ✓")
                    + compare
                    + lang.say(" 每一条都在，没有改动。", " Every entry is there and unchanged."));
            earlier.ifPresent(before -> out.line(lang.say(
                    "上次看到的 " + before.size() + " 条仍是它的开头：只增不改。",
                    "The " + before.size() + " entries seen last time are still its beginning: it only grew.")));
        } else {
            out.line(lang.say(
                    "不一致 ✗ 共 " + report.discrepancies() + " 处。请保留这份输出，并告诉监督机关。",
                    "Different ✗ " + report.discrepancies()
                            + " in all. Keep this output and tell the supervisory organ."));
        }
    }

    /** Only a sound log is remembered: forgetting the old checkpoint would destroy the evidence against a bad one. */
    private void remember(SavedCheckpoint memory, AuditReport report, Optional<Checkpoint> earlier, OpenLog log)
            throws IOException {
        if (report.isSound()) {
            memory.write(log.checkpoint());
            out.line(lang.say("已记住这个检查点，下次从这里比起。", "This checkpoint is remembered for next time."));
        } else if (earlier.isPresent() && report.head().isPresent()) {
            Path evidence = memory.keepEvidence(log.checkpoint());
            out.line(lang.say(
                    "上次的检查点没有覆盖；这次的另存为 " + evidence.getFileName() + "，两份放在一起就是证据。",
                    "The earlier checkpoint was kept; this one was saved as " + evidence.getFileName()
                            + ". Together they are evidence."));
        }
    }
}
