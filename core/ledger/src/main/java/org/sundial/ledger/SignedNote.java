package org.sundial.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text with signatures under it. The text means nothing until a key one trusts has {@linkplain #verify verified}.
 *
 * @param text ends in a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** A note longer than this is refused before it is read: a million bytes hold two hundred post-quantum signatures. */
    public static final int LONGEST = 1_000_000;

    /** Signatures a note may carry; the specification asks for at least 16. */
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new Malformed(Malformed.Form.NOTE, "the text does not end in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed(Malformed.Form.NOTE, "there is a control character other than newline");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Malformed(Malformed.Form.NOTE, "not UTF-8");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed(
                    Malformed.Form.NOTE, "1 to " + MOST_SIGNATURES + " signatures expected, got " + signatures.size());
        }
    }

    /** Signs a text with each of these keys, in their order. A cosignature needs a time: see {@link Cosignature}. */
    public static SignedNote sign(String text, List<NoteSigner> signers) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (NoteSigner signer : signers) {
            VerifierKey key = signer.key();
            switch (key.type()) {
                case ED25519, PRIVATE -> signatures.add(NoteSignature.of(key, signer.sign(bytes(text))));
                case ECDSA, COSIGNATURE_V1, TREE_HEAD, ML_DSA_44 ->
                    throw new IllegalArgumentException(key.name() + " does not sign plain text but " + key.type());
            }
        }
        return new SignedNote(text, signatures);
    }

    public static SignedNote parse(byte[] note) {
        return parse(SignedNoteText.decode(note, Malformed.Form.NOTE));
    }

    public static SignedNote parse(String note) {
        if (note.length() > LONGEST) {
            throw new Malformed(Malformed.Form.NOTE, note.length() + " characters are more than " + LONGEST);
        }
        // The text may itself contain blank lines: only the last one separates.
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new Malformed(Malformed.Form.NOTE, "text, a blank line and signature lines expected");
        }
        List<NoteSignature> signatures = NoteSignature.parseLines(note.substring(blank + 2));
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** The note as written down; what {@link #parse} reads back. */
    public String encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** The same note with further signature lines under it. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** Checks every line by a known key and ignores all others. One known key that fails rejects the whole note. */
    public NoteVerdict verify(Collection<? extends NoteVerifier> known) {
        Map<VerifierKey, NoteSignature> verified = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            Optional<? extends NoteVerifier> verifier =
                    known.stream().filter(v -> signature.claims(v.key())).findFirst();
            if (verifier.isEmpty() || verified.containsKey(verifier.get().key())) {
                continue;
            }
            VerifierKey key = verifier.get().key();
            if (!holds(signature, verifier.get())) {
                return new NoteVerdict.Rejected(key);
            }
            verified.put(key, signature);
        }
        return verified.isEmpty() ? new NoteVerdict.NoKnownKey() : new NoteVerdict.Verified(verified);
    }

    private boolean holds(NoteSignature signature, NoteVerifier verifier) {
        return switch (verifier.key().type()) {
            case ED25519, PRIVATE -> verifier.verify(bytes(text), signature.bytes());
            case COSIGNATURE_V1 -> Cosignature.holds(text, signature, verifier);
            // We have no rule for what these sign, so nothing we know of can make them hold.
            case ECDSA, TREE_HEAD, ML_DSA_44 -> false;
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
