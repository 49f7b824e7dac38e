package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom to trust: the logs one accepts and how many of which witnesses must have cosigned.
 *
 * @param logs accepted logs
 * @param witnesses known witnesses
 * @param groups groups, each naming only what stands before it
 * @param quorum the witness or group that must have cosigned; empty for {@code quorum none}
 */
public record Policy(List<Log> logs, List<Witness> witnesses, List<Group> groups, Optional<String> quorum) {

    /** A log, with where to reach it. */
    public record Log(VerifierKey key, Optional<String> url) {}

    /** A witness, by the name it has in this policy. */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    /** A group that has witnessed when {@code threshold} of its members have. */
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /** Accepts one log and asks for no witness. */
    public static Policy trusting(VerifierKey log) {
        return new Policy(List.of(new Log(log, Optional.empty())), List.of(), List.of(), Optional.empty());
    }

    /**
     * Reads a policy file.
     *
     * @throws Malformed naming every wrong line, not only the first
     */
    public static Policy parse(String text) {
        return new PolicyParser().parse(text);
    }

    /** Judges a checkpoint with verifiers made for this policy's keys, such as {@link Ed25519#verifier}. */
    public PolicyVerdict judge(SignedNote note, Function<VerifierKey, NoteVerifier> verifiers) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed e) {
            return new PolicyVerdict.NotACheckpoint(String.valueOf(e.getMessage()));
        }
        List<VerifierKey> logKeys = logs.stream()
                .map(Log::key)
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        List<NoteVerifier> known = Stream.concat(
                        logKeys.stream(), witnesses.stream().map(Witness::key))
                .map(verifiers)
                .toList();
        return switch (note.verify(known)) {
            case NoteVerdict.NoKnownKey none -> new PolicyVerdict.UnknownLog(checkpoint.origin());
            case NoteVerdict.Rejected rejected -> new PolicyVerdict.FalseSignature(rejected.failed());
            case NoteVerdict.Verified verified -> judge(checkpoint, logKeys, verified.by());
        };
    }

    private PolicyVerdict judge(
            Checkpoint checkpoint, List<VerifierKey> logKeys, Map<VerifierKey, NoteSignature> signed) {
        Optional<VerifierKey> log = logKeys.stream().filter(signed::containsKey).findFirst();
        if (log.isEmpty()) {
            return new PolicyVerdict.UnknownLog(checkpoint.origin());
        }
        List<Cosignature> cosignatures = new ArrayList<>();
        signed.forEach((key, line) -> {
            if (key.type() == SignatureType.COSIGNATURE_V1) {
                Cosignature.time(line).ifPresent(time -> cosignatures.add(new Cosignature(key, time)));
            }
        });
        Set<String> present = witnesses.stream()
                .filter(witness -> signed.containsKey(witness.key()))
                .map(Witness::name)
                .collect(Collectors.toSet());
        for (Group group : groups) {
            if (group.members().stream().filter(present::contains).count() >= group.threshold()) {
                present.add(group.name());
            }
        }
        return quorum.isEmpty() || present.contains(quorum.get())
                ? new PolicyVerdict.Satisfied(checkpoint, log.get(), cosignatures)
                : new PolicyVerdict.QuorumMissed(checkpoint, cosignatures);
    }
}
