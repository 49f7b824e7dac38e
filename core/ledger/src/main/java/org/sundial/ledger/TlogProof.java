package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@code .tlog-proof}: everything needed, off line, to see that an entry is in the log.
 *
 * @param extra bytes in base64 that nobody signed; not to be trusted
 * @param index the entry's place in the log, from 0
 * @param path hashes from the leaf's sibling up to a child of the root
 * @param checkpoint the covering checkpoint with all its signatures
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Hashes on the longest path of a tree whose size fits a long. */
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new Malformed(Malformed.Form.PROOF, "index " + index + " with a path of " + path.size());
        }
        extra.ifPresent(bytes -> Base64Text.decode(bytes, Malformed.Form.PROOF));
    }

    public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(Optional.empty(), proof.index(), proof.path(), checkpoint);
    }

    public static TlogProof parse(String text) {
        if (text.length() > SignedNote.LONGEST) {
            throw new Malformed(Malformed.Form.PROOF, "longer than " + SignedNote.LONGEST + " characters");
        }
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Malformed(Malformed.Form.PROOF, "there is no blank line before the checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new Malformed(Malformed.Form.PROOF, "the first line is not " + HEADER);
        }
        Optional<String> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed(Malformed.Form.PROOF, "there is no index line");
        }
        long index =
                DecimalText.decode(lines.removeFirst().substring(INDEX.length()), Malformed.Form.PROOF, "the index");
        if (lines.size() > LONGEST_PATH) {
            throw new Malformed(Malformed.Form.PROOF, "a path has at most 63 hashes");
        }
        List<Hash> path = lines.stream().map(Hash::fromBase64).toList();
        return new TlogProof(extra, index, path, SignedNote.parse(text.substring(blank + 2)));
    }

    public String encode() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(bytes -> text.append(EXTRA).append(bytes).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.encode()).toString();
    }

    /** Checks, in the specification's order: the checkpoint against the policy, then the leaf against the checkpoint. */
    public ProofVerdict verify(Hash leaf, Policy policy, Function<VerifierKey, NoteVerifier> verifiers) {
        return switch (policy.judge(checkpoint, verifiers)) {
            case PolicyVerdict.Refused refused -> new ProofVerdict.CheckpointRefused(refused);
            case PolicyVerdict.Satisfied satisfied -> {
                Checkpoint head = satisfied.checkpoint();
                boolean included =
                        index < head.size() && new InclusionProof(index, head.size(), path).verify(leaf, head.root());
                yield included ? new ProofVerdict.Included(index, satisfied) : new ProofVerdict.NotIncluded(satisfied);
            }
        };
    }
}
