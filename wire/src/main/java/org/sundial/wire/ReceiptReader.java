package org.sundial.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.VerifierKey;

/** Reads a {@link Receipt} from JSON, telling every problem at once, in the order of the file. */
final class ReceiptReader {

    private ReceiptReader() {}

    static Optional<Receipt> read(FieldReader fields, List<Problem> problems) {
        fields.version(Receipt.VERSION);
        Optional<LeafEntry> leaf = fields.object("leaf").flatMap(LeafReader::read);
        TreeMap<String, SaltedField> disclosed = new TreeMap<>();
        fields.object("disclosed").ifPresent(object -> disclosed(object, disclosed));
        TreeMap<String, String> commitments = new TreeMap<>();
        fields.object("commitments").ifPresent(object -> commitments(object, commitments));
        Optional<SignedNote> notBefore = fields.text("notBefore")
                .filter(note -> !note.isEmpty())
                .flatMap(note -> form(fields, "notBefore", note, SignedNote::parse));
        Optional<TlogProof> proof = fields.text("proof").flatMap(text -> form(fields, "proof", text, TlogProof::parse));
        Optional<VerifierKey> log = fields.text("log")
                .flatMap(vkey -> form(fields, "log", vkey, VerifierKey::parse))
                .filter(key -> isOfType(fields, "log", key, SignatureType.ED25519));
        List<VerifierKey> witnesses = witnesses(fields);
        fields.noOthers();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                leaf.orElseThrow(),
                new PayloadCommitment(commitments),
                disclosed,
                notBefore,
                proof.orElseThrow(),
                log.orElseThrow(),
                witnesses));
    }

    private static void disclosed(FieldReader object, TreeMap<String, SaltedField> disclosed) {
        for (String name : limited(object)) {
            object.object(name).ifPresent(field -> {
                Optional<String> salt = field.text("salt", Form.SALT);
                field.value("value")
                        .ifPresent(value -> salt.ifPresent(s -> disclosed.put(name, new SaltedField(s, value))));
                field.noOthers();
            });
        }
    }

    private static void commitments(FieldReader object, TreeMap<String, String> commitments) {
        for (String name : limited(object)) {
            object.text(name, Form.HASH).ifPresent(hash -> commitments.put(name, hash));
        }
    }

    private static List<String> limited(FieldReader object) {
        List<String> names = object.names();
        if (names.size() > PayloadCommitment.MOST_FIELDS) {
            int most = PayloadCommitment.MOST_FIELDS;
            object.problem("", "最多 " + most + " 项。", "At most " + most + " fields.");
            return List.of();
        }
        names.stream()
                .filter(name -> !Form.NAME.fits(name))
                .forEach(name -> object.problem(name, Form.NAME.zh(), Form.NAME.en()));
        return names;
    }

    private static List<VerifierKey> witnesses(FieldReader fields) {
        List<VerifierKey> keys = new ArrayList<>();
        List<String> vkeys = fields.texts("witnesses");
        if (vkeys.size() > Receipt.MOST_WITNESSES) {
            int most = Receipt.MOST_WITNESSES;
            fields.problem("witnesses", "最多 " + most + " 个见证方。", "At most " + most + " witnesses.");
            return keys;
        }
        for (String vkey : vkeys) {
            form(fields, "witnesses", vkey, VerifierKey::parse)
                    .filter(key -> isOfType(fields, "witnesses", key, SignatureType.COSIGNATURE_V1))
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private static boolean isOfType(FieldReader fields, String name, VerifierKey key, SignatureType type) {
        if (key.type() != type) {
            fields.problem(name, "公钥种类应是 " + type + "。", "The key must be of type " + type + ".");
        }
        return key.type() == type;
    }

    private static <T> Optional<T> form(FieldReader fields, String name, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (Malformed e) {
            fields.problem(
                    name,
                    "格式不对，可能没有复制完整（" + e.getMessage() + "）。",
                    "It is malformed, perhaps not copied whole (" + e.getMessage() + ").");
            return Optional.empty();
        }
    }
}
