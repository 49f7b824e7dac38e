package org.sundial.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log copied to a folder. */
final class FolderLog extends OpenLog {

    private final Path folder;

    FolderLog(Path folder) {
        this.folder = folder;
    }

    @Override
    Optional<byte[]> read(String path, int longest) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            return Optional.of(in.readNBytes(longest + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
