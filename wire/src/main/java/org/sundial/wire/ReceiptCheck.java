package org.sundial.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.NoteVerifier;
import org.sundial.ledger.Policy;
import org.sundial.ledger.PolicyVerdict;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.VerifierKey;

/**
 * 核验. Checks a receipt: who signed, whether the entry is in the log, whether every shown field is the one committed to.
 *
 * <p>The bracket it gives is the widest one: not before the earliest witness saw the checkpoint the entry names, not
 * after the latest witness saw the checkpoint that covers it. It holds as long as one witness at each end is honest.
 */
public final class ReceiptCheck {

    private final Trust trust;
    private final Function<VerifierKey, NoteVerifier> verifiers;

    /**
     * A check under one trust.
     *
     * @param trust whose keys to believe
     * @param verifiers makes verifiers, such as {@link org.sundial.ledger.Ed25519#verifier}
     */
    public ReceiptCheck(Trust trust, Function<VerifierKey, NoteVerifier> verifiers) {
        this.trust = trust;
        this.verifiers = verifiers;
    }

    /** Checks a file, off line. Never throws for what the file holds. */
    public ReceiptVerdict check(byte[] file) {
        return check(file, EntryLookup.NONE);
    }

    /** Checks a file, and looks the entry up in the log to name the public field that differs. */
    public ReceiptVerdict check(byte[] file, EntryLookup log) {
        return switch (Receipt.parse(file)) {
            case Receipt.NoReceipt none -> new ReceiptVerdict.Unverifiable(none.problems());
            case Receipt.Whole whole -> check(whole.receipt(), log);
        };
    }

    public ReceiptVerdict check(Receipt receipt, EntryLookup log) {
        Policy policy = trust.policyFor(receipt);
        List<Problem> problems = new ArrayList<>();
        Optional<PolicyVerdict.Satisfied> covering = accepted(receipt.proof().checkpoint(), policy, "proof", problems);
        // The checkpoint named by the entry need not have had today's quorum; the log and known witnesses must have
        // signed.
        Policy anyQuorum = new Policy(policy.logs(), policy.witnesses(), policy.groups(), Optional.empty());
        Optional<PolicyVerdict.Satisfied> before =
                receipt.notBefore().flatMap(note -> accepted(note, anyQuorum, "notBefore", problems));
        if (covering.isEmpty() || !problems.isEmpty()) {
            return new ReceiptVerdict.Unverifiable(problems);
        }
        List<ReceiptVerdict.Difference> differences = new ArrayList<>();
        differences.addAll(Inclusion.differences(receipt, covering.get().checkpoint(), log));
        differences.addAll(Fields.differences(receipt));
        if (!isNamedNote(receipt)) {
            differences.add(new ReceiptVerdict.Difference(
                    "notBefore",
                    "“不早于”的检查点不是这条记录写明的那一个。",
                    "The not-before checkpoint is not the one the entry names."));
        }
        return differences.isEmpty()
                ? unchanged(receipt, covering.get(), before)
                : new ReceiptVerdict.Differs(differences);
    }

    private ReceiptVerdict unchanged(
            Receipt receipt, PolicyVerdict.Satisfied covering, Optional<PolicyVerdict.Satisfied> before) {
        Optional<Instant> notBefore = before.flatMap(
                seen -> seen.witnesses().stream().map(Cosignature::time).min(Comparator.naturalOrder()));
        Optional<Instant> notAfter =
                covering.witnesses().stream().map(Cosignature::time).max(Comparator.naturalOrder());
        List<String> witnesses =
                covering.witnesses().stream().map(seen -> seen.witness().name()).toList();
        return new ReceiptVerdict.Unchanged(receipt.proof().index(), notBefore, notAfter, witnesses, trust, receipt);
    }

    private Optional<PolicyVerdict.Satisfied> accepted(
            SignedNote note, Policy policy, String field, List<Problem> problems) {
        return switch (policy.judge(note, verifiers)) {
            case PolicyVerdict.Satisfied satisfied -> Optional.of(satisfied);
            case PolicyVerdict.Refused refused -> {
                problems.add(problem(field, refused));
                yield Optional.empty();
            }
        };
    }

    private static Problem problem(String field, PolicyVerdict.Refused refused) {
        return switch (refused) {
            case PolicyVerdict.NotACheckpoint no ->
                new Problem(field, "里面的检查点格式不对。", "The checkpoint in it is malformed: " + no.detail() + ".");
            case PolicyVerdict.UnknownLog unknown ->
                new Problem(
                        field,
                        "检查点没有所信任的日志的签名；它自称来自 " + unknown.origin() + "。请核对公钥。",
                        "The checkpoint is not signed by a trusted log; it claims to be of " + unknown.origin()
                                + ". Please compare the key.");
            case PolicyVerdict.FalseSignature false_ ->
                new Problem(
                        field,
                        false_.key().name() + " 的签名不对：检查点被改过，或公钥不同。",
                        "The signature of " + false_.key().name()
                                + " does not hold: the checkpoint was changed, or the key is another.");
            case PolicyVerdict.QuorumMissed missed ->
                new Problem(
                        field,
                        "见证不足：只有 " + missed.witnesses().size() + " 家见证方签名。请稍后换一份新回执。",
                        "Too few witnesses: only " + missed.witnesses().size()
                                + " cosigned. Please fetch a newer receipt later.");
        };
    }

    /** Whether the not-before note is the very one whose hash the entry holds; both may be absent, never only one. */
    private static boolean isNamedNote(Receipt receipt) {
        String hash = receipt.notBefore()
                .map(note -> HexFormat.of()
                        .formatHex(SaltedField.sha256().digest(note.encode().getBytes(StandardCharsets.UTF_8))))
                .orElse("");
        return hash.equals(receipt.leaf().after());
    }
}
