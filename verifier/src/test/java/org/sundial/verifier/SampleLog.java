package org.sundial.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Hash;
import org.sundial.ledger.InclusionProof;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.SignerKey;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.TreeAppender;
import org.sundial.ledger.TreeHasher;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.Receipt;
import org.sundial.wire.SaltedField;
import tools.jackson.databind.node.JsonNodeFactory;

/** A real log in a folder, written the way an office writes it: simulated cases, real tiles, signatures and receipts. */
final class SampleLog {

    static final SignerKey LOG = key("sundial.example/log", SignatureType.ED25519, 1);
    static final SignerKey HOUSE = key("witness.example/house", SignatureType.COSIGNATURE_V1, 2);
    static final SignerKey PEOPLE = key("witness.example/people", SignatureType.COSIGNATURE_V1, 3);

    /** 2026-11-27 (Friday) 12:00 in Shanghai; entry n happens n seconds later. */
    static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    private static final List<String> KINDS = List.of(
            "case.accepted",
            "case.step-completed",
            "procedure.published",
            "calendar.published",
            "light.raised",
            "rating.given",
            "decision.published",
            "access.granted");

    final Path folder;
    final List<byte[]> entries = new ArrayList<>();
    private final FolderLog reader;
    private final TreeAppender tree = new TreeAppender();
    private Optional<SignedNote> newest = Optional.empty();

    SampleLog(Path folder) {
        this.folder = folder;
        this.reader = new FolderLog(folder);
    }

    static SampleLog of(Path folder, int... sizes) throws IOException {
        SampleLog log = new SampleLog(folder);
        for (int size : sizes) {
            log.growTo(size);
        }
        return log;
    }

    private static SignerKey key(String name, SignatureType type, int fill) {
        byte[] seed = new byte[32];
        java.util.Arrays.fill(seed, (byte) fill);
        return SignerKey.of(name, type, seed);
    }

    void growTo(int size) throws IOException {
        long oldSize = tree.size();
        while (entries.size() < size) {
            entries.add(leaf(entries.size()).bytes());
        }
        List<Hash> leaves = entries.subList((int) oldSize, size).stream()
                .map(TreeHasher::leafHash)
                .toList();
        leaves.forEach(tree::appendLeaf);
        for (Tile tile : Tile.grow(oldSize, leaves, reader)) {
            write(tile.coordinates().path(), tile.bytes());
        }
        for (BundleCoordinates at : BundleCoordinates.grown(oldSize, size)) {
            int first = (int) at.firstEntry();
            write(at.path(), EntryBundle.encode(entries.subList(first, first + at.width())));
        }
        sign(new Checkpoint(LOG.verifierKey().name(), size, tree.root()));
        write("vkey", (LOG.verifierKey().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void sign(Checkpoint checkpoint) throws IOException {
        Instant time = NOON.plusSeconds(checkpoint.size());
        String text = checkpoint.text();
        SignedNote note = SignedNote.sign(text, List.of(Ed25519.signer(LOG)))
                .with(List.of(
                        Cosignature.sign(text, time, Ed25519.signer(HOUSE)),
                        Cosignature.sign(text, time.plusSeconds(2), Ed25519.signer(PEOPLE))));
        newest = Optional.of(note);
        write("checkpoint", note.encode().getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private LeafEntry leaf(int index) {
        return new LeafEntry(
                UUID.nameUUIDFromBytes(("event " + index).getBytes(StandardCharsets.UTF_8)),
                KINDS.get(index % KINDS.size()),
                "P01",
                "CASE-" + index,
                "fire-rescue",
                "",
                "2026.1",
                NOON.plusSeconds(index),
                newest.map(note -> sha256(note.encode())).orElse(""),
                PayloadCommitment.to(fields(index)).digest());
    }

    private static Map<String, SaltedField> fields(int index) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Map<String, SaltedField> fields = new TreeMap<>();
        String salt = "%032x".formatted(index);
        fields.put("result", new SaltedField(salt, nodes.stringNode("granted")));
        fields.put("number", new SaltedField(salt, nodes.stringNode("示例许〔2026〕" + index + " 号")));
        fields.put("attachment", new SaltedField(salt, nodes.stringNode(sha256("attachment " + index))));
        fields.put("applicant", new SaltedField(salt, nodes.stringNode("某某单位")));
        return fields;
    }

    /** The receipt of an entry under the newest checkpoint; {@code before} is the note it was written after. */
    Receipt receipt(int index, Optional<SignedNote> before) {
        SignedNote covering = newest.orElseThrow();
        TreeMap<String, SaltedField> disclosed = new TreeMap<>(fields(index));
        disclosed.remove("applicant");
        LeafEntry leaf = ((LeafEntry.Entry) LeafEntry.parse(entries.get(index))).leaf();
        InclusionProof proof = InclusionProof.make(index, tree.size(), new TileHashReader(reader, tree.size()));
        return new Receipt(
                leaf,
                PayloadCommitment.to(fields(index)),
                disclosed,
                before,
                TlogProof.of(proof, covering),
                LOG.verifierKey(),
                List.of(HOUSE.verifierKey(), PEOPLE.verifierKey()));
    }

    SignedNote newest() {
        return newest.orElseThrow();
    }

    TreeAppender tree() {
        return tree;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the program printed and returned. */
    record Answer(int code, String text) {}

    static Answer run(Object... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(words, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Answer(code, bytes.toString(StandardCharsets.UTF_8));
    }
}
