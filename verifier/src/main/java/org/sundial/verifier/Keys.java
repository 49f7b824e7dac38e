package org.sundial.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.Policy;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.VerifierKey;
import org.sundial.wire.Trust;

/** Whom the command line says to trust. */
final class Keys {

    private Keys() {}

    /** The trust for a receipt. */
    static Trust trust(Options options) throws Unreadable {
        Optional<Policy> policy = policy(options);
        if (policy.isEmpty()) {
            return new Trust.ReceiptKeys();
        }
        boolean onlyLog = options.policy().isEmpty()
                && policy.get().witnesses().isEmpty()
                && policy.get().logs().size() == 1;
        return onlyLog ? new Trust.LogKey(policy.get().logs().getFirst().key()) : new Trust.Published(policy.get());
    }

    /** The policy that was given, as a file or as single keys; empty if none was. */
    static Optional<Policy> policy(Options options) throws Unreadable {
        if (options.policy().isPresent()) {
            String file = options.policy().get();
            try {
                return Optional.of(Policy.parse(Files.readString(Path.of(file))));
            } catch (IOException | InvalidPathException e) {
                throw new Unreadable("读不到策略文件 " + file + "。", "The policy file " + file + " cannot be read.");
            } catch (Malformed e) {
                throw new Unreadable(
                        "策略文件 " + file + " 有误：" + e.getMessage(),
                        "The policy file " + file + " is wrong: " + e.getMessage());
            }
        }
        if (options.keys().isEmpty()) {
            return Optional.empty();
        }
        List<Policy.Log> logs = new ArrayList<>();
        List<Policy.Witness> witnesses = new ArrayList<>();
        for (String given : options.keys()) {
            VerifierKey key = key(given);
            if (key.type() == SignatureType.ED25519) {
                logs.add(new Policy.Log(key, Optional.empty()));
            } else {
                witnesses.add(new Policy.Witness(key.vkey(), key, Optional.empty()));
            }
        }
        if (logs.isEmpty()) {
            throw new Unreadable("还缺日志的公钥。", "The log's key is missing.");
        }
        return Optional.of(new Policy(logs, witnesses, List.of(), Optional.empty()));
    }

    private static VerifierKey key(String given) throws Unreadable {
        try {
            VerifierKey key = VerifierKey.parse(isFile(given) ? Files.readString(Path.of(given)) : given);
            if (key.type() == SignatureType.ED25519 || key.type() == SignatureType.COSIGNATURE_V1) {
                return key;
            }
            throw new Unreadable("公钥种类不认识：" + key.type(), "This verifier does not know keys of type " + key.type());
        } catch (Malformed | IOException e) {
            throw new Unreadable(
                    "公钥没有复制完整：" + given, "The key was not copied whole: " + given + " (" + e.getMessage() + ")");
        }
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
