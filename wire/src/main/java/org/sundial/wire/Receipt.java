package org.sundial.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.VerifierKey;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 存证回执. All a person needs, off line and without us, to see that an act is in the public log and unchanged.
 *
 * @param leaf the public entry
 * @param commitments the hash of every field of the event, shown or not; the entry's {@code payload} commits to them
 * @param disclosed the fields shown to the holder, with their salts
 * @param notBefore the cosigned checkpoint the entry was written after; empty if there was none yet
 * @param proof that the entry is in the log, with the checkpoint that covers it and its cosignatures
 * @param log the log's key, to be compared with the published one
 * @param witnesses the witnesses' keys, likewise
 */
public record Receipt(
        LeafEntry leaf,
        PayloadCommitment commitments,
        SortedMap<String, SaltedField> disclosed,
        Optional<SignedNote> notBefore,
        TlogProof proof,
        VerifierKey log,
        List<VerifierKey> witnesses) {

    /** What a receipt's file name ends with. */
    public static final String EXTENSION = ".receipt.json";

    /** A receipt longer than this is refused before it is read. */
    public static final int LONGEST_BYTES = 512 * 1024;

    /** Witnesses a receipt may name. */
    public static final int MOST_WITNESSES = 32;

    static final int VERSION = 1;

    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Receipt {
        disclosed = Collections.unmodifiableSortedMap(new TreeMap<>(disclosed));
        witnesses = List.copyOf(witnesses);
        if (witnesses.size() > MOST_WITNESSES) {
            throw new IllegalArgumentException(witnesses.size() + " witnesses are more than " + MOST_WITNESSES);
        }
    }

    /** The file to hand out, in UTF-8. */
    public byte[] encode() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", VERSION);
        json.set("leaf", leaf.json());
        ObjectNode shown = json.putObject("disclosed");
        disclosed.forEach(
                (name, field) -> shown.putObject(name).put("salt", field.salt()).set("value", field.value()));
        ObjectNode hashes = json.putObject("commitments");
        commitments.hashes().forEach(hashes::put);
        json.put("notBefore", notBefore.map(SignedNote::encode).orElse(""));
        json.put("proof", proof.encode());
        json.put("log", log.vkey());
        ArrayNode keys = json.putArray("witnesses");
        witnesses.forEach(key -> keys.add(key.vkey()));
        return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a file from outside: a receipt, or everything that is wrong with it. Never throws for what it holds. */
    public static Read parse(byte[] file) {
        List<Problem> problems = new ArrayList<>();
        try {
            Optional<Receipt> receipt =
                    ReceiptReader.read(new FieldReader(StrictJson.read(file, LONGEST_BYTES), "", problems), problems);
            if (receipt.isPresent()) {
                return new Whole(receipt.get());
            }
        } catch (StrictJson.NotJson e) {
            problems.add(e.at(""));
        }
        return new NoReceipt(problems);
    }

    /** What reading a receipt came to. */
    public sealed interface Read {}

    /** The file is this receipt; whether it is true is {@link ReceiptCheck}'s to say. */
    public record Whole(Receipt receipt) implements Read {}

    /** The file is no receipt, and why. */
    public record NoReceipt(List<Problem> problems) implements Read {
        public NoReceipt {
            problems = List.copyOf(problems);
        }
    }
}
