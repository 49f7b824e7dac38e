package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.NoteSigner;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignerKey;

/**
 * 密钥. The key the log signs with and the house witness's own, each in a file only its owner can read.
 *
 * @param log signs checkpoints; its name is the log's origin, which never changes
 * @param witness cosigns them, as any other witness would
 */
record LogKeys(NoteSigner log, NoteSigner witness) {
    private static final String LOG = "log.key";
    private static final String WITNESS = "witness.key";
    private static final String OWNER_ONLY = "rw-------";

    /**
     * Reads both keys, or makes them where the log has not begun.
     *
     * @param begun whether anything was ever signed: then a missing key is lost, and a new one would be another log
     */
    static LogKeys load(Path folder, String origin, boolean begun) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        SignerKey log = read(folder.resolve(LOG), origin, SignatureType.ED25519, begun);
        String witness = log.verifierKey().name() + "/witness";
        return new LogKeys(
                FastEd25519.signer(log),
                FastEd25519.signer(read(folder.resolve(WITNESS), witness, SignatureType.COSIGNATURE_V1, begun)));
    }

    /** The log's name: what every checkpoint begins with. */
    String origin() {
        return log.key().name();
    }

    private static SignerKey read(Path file, String name, SignatureType type, boolean begun) throws IOException {
        if (!Files.exists(file)) {
            if (begun) {
                throw new KeyUnusable(file + " is missing, and the log has signed with it already. Restore it from your"
                        + " copy of the key folder; a new key would begin another log.");
            }
            make(file, Ed25519.generate(name, type, new SecureRandom()));
        }
        if (!Set.of(OWNER_ONLY, "r--------")
                .contains(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))) {
            throw new KeyUnusable(file + " can be read by others. Run: chmod 600 " + file);
        }
        try {
            SignerKey key = SignerKey.parse(Files.readString(file));
            if (key.verifierKey().type() == type) {
                return key;
            }
        } catch (Malformed e) {
            // Said below in one sentence, without what the file holds.
        }
        throw new KeyUnusable(file + " does not hold a private key of this kind. Restore it from your copy.");
    }

    private static void make(Path file, SignerKey key) throws IOException {
        Path beside = Path.of(file + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Files.write(
                beside,
                (key.secretLine() + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        // A crash here leaves no key, and the next start makes one: nothing was signed yet.
        Files.move(beside, file);
    }

    /** A key file that cannot be used; the message says what to do. */
    static final class KeyUnusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyUnusable(String message) {
            super(message);
        }
    }
}
