package org.sundial.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sundial.ledger.Ed25519;
import org.sundial.wire.EntryLookup;
import org.sundial.wire.Receipt;
import org.sundial.wire.ReceiptCheck;
import org.sundial.wire.ReceiptVerdict;
import org.sundial.wire.Trust;

/** Checks one receipt and says so in plain words: first the conclusion, then why. */
final class CheckCommand {

    private final Options options;
    private final Terminal out;
    private final Lang lang;

    CheckCommand(Options options, Terminal out) {
        this.options = options;
        this.out = out;
        this.lang = options.lang();
    }

    int run() throws Unreadable {
        byte[] file = read(options.target());
        Trust trust = Keys.trust(options);
        EntryLookup log = options.log().isPresent()
                ? new LogLookup(Logs.open(options.log().get()))
                : EntryLookup.NONE;
        return switch (new ReceiptCheck(trust, Ed25519::verifier).check(file, log)) {
            case ReceiptVerdict.Unchanged unchanged -> unchanged(unchanged);
            case ReceiptVerdict.Differs differs -> differs(differs);
            case ReceiptVerdict.Unverifiable unverifiable -> unverifiable(unverifiable);
        };
    }

    private static byte[] read(String file) throws Unreadable {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            // One byte more than allowed is enough for the check to refuse it by its size.
            return in.readNBytes(Receipt.LONGEST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("读不到文件 " + file + "。", "The file " + file + " cannot be read.");
        }
    }

    private int unchanged(ReceiptVerdict.Unchanged unchanged) {
        // With the receipt's own key anyone could have made all of it: the first line must not promise more than that.
        out.line(
                switch (unchanged.trust()) {
                    case Trust.ReceiptKeys own ->
                        lang.say("一致 ✓（公钥还要您核对）", "Unchanged ✓ (you still have to compare the key)");
                    case Trust.LogKey given -> lang.say("一致 ✓", "Unchanged ✓");
                    case Trust.Published published -> lang.say("一致 ✓", "Unchanged ✓");
                });
        out.line(when(unchanged));
        long number = unchanged.number();
        out.line(lang.say(
                "它是日志的第 " + number + " 条，此后没有改动。",
                "It is entry number " + number + " of the log and has not changed since."));
        int witnesses = unchanged.witnesses().size();
        if (witnesses > 0) {
            String names = String.join(lang.say("、", ", "), unchanged.witnesses());
            out.line(
                    lang.say("见证 " + witnesses + " 家：" + names + "。", "Witnesses: " + witnesses + " (" + names + ")."));
        }
        trust(unchanged);
        new ReceiptText(unchanged.receipt(), lang).print(out);
        return ExitCode.SOUND;
    }

    private String when(ReceiptVerdict.Unchanged unchanged) {
        String before = unchanged.notBefore().map(t -> Times.format(t, lang)).orElse("");
        String after = unchanged.notAfter().map(t -> Times.format(t, lang)).orElse("");
        if (after.isEmpty()) {
            String at = Times.format(unchanged.receipt().leaf().at(), lang);
            return lang.say(
                    "没有见证方签名，写入时间没有旁证。机关自己写的时间是 " + at + "。",
                    "No witness signed, so nobody else vouches for the time. The office itself states " + at + ".");
        }
        if (before.isEmpty()) {
            return lang.say(
                    "这份记录在 " + after + " 之前写入（北京时间）。更早的界限还没有。",
                    "It was written before " + after + " (Beijing time). There is no earlier bound yet.");
        }
        return lang.say(
                "这份记录在 " + before + " 至 " + after + " 之间写入（北京时间）。",
                "It was written between " + before + " and " + after + " (Beijing time).");
    }

    private void trust(ReceiptVerdict.Unchanged unchanged) {
        switch (unchanged.trust()) {
            case Trust.Published published -> out.line(lang.say("公钥：用的是您给出的策略或公钥。", "Keys: those you gave were used."));
            case Trust.LogKey given ->
                out.line(
                        lang.say(
                                "公钥：日志的公钥是您给出的；见证方的公钥取自回执，请与公布的核对。",
                                "Keys: you gave the log's key. The witnesses' keys came from the receipt; compare them with the published ones."));
            case Trust.ReceiptKeys own -> {
                out.line(
                        lang.say(
                                "公钥取自回执本身。请与机关公布的公钥逐字核对，不同就不能相信：",
                                "The key came from the receipt itself. Compare it with the published one; if they differ, do not believe this:"));
                out.line("  " + unchanged.receipt().log().vkey());
            }
        }
    }

    private int differs(ReceiptVerdict.Differs differs) {
        out.line(lang.say("不一致 ✗", "Different ✗"));
        out.line(lang.say("与当时写入的不同：", "Not as it was written:"));
        for (ReceiptVerdict.Difference difference : differs.differences()) {
            out.line("  " + difference.field() + "  " + lang.say(difference.zh(), difference.en()));
        }
        out.line(lang.say("请保留这份文件，并联系作出决定的机关。", "Keep this file and contact the organ that made the decision."));
        return ExitCode.DIFFERS;
    }

    private int unverifiable(ReceiptVerdict.Unverifiable unverifiable) {
        out.line(lang.say("无法核验", "Cannot be checked"));
        unverifiable
                .problems()
                .forEach(problem -> out.line("  "
                        + (problem.field().isEmpty() ? "" : problem.field() + "  ")
                        + lang.say(problem.zh(), problem.en())));
        return ExitCode.UNCHECKED;
    }
}
