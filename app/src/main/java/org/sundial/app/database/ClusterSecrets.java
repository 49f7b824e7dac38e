package org.sundial.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The two roles' passwords: made once, kept in a file only its owner can read. */
record ClusterSecrets(String owner, String app) {

    static ClusterSecrets loadOrCreate(Path folder) throws IOException {
        Path file = folder.resolve("secrets");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            return new ClusterSecrets(lines.get(0), lines.get(1));
        }
        ClusterSecrets fresh = new ClusterSecrets(random(), random());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, fresh.owner + "\n" + fresh.app + "\n");
        return fresh;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "ClusterSecrets(hidden)";
    }
}
