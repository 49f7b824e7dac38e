package org.sundial.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries of this platform, once, into a folder of their own. */
final class ClusterFolder {
    private ClusterFolder() {}

    /**
     * The folder with {@code bin/postgres}, unpacked from the jar if it is not there yet.
     *
     * @throws DatabaseUnavailable when this build carries no binaries for this machine
     */
    static Path binaries(Path data) {
        Path folder = data.resolve("postgresql");
        if (Files.exists(folder.resolve(".complete"))) {
            return folder;
        }
        String archive = archiveName();
        try (InputStream packed = ClusterFolder.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new DatabaseUnavailable(
                        "This build carries no PostgreSQL for this machine (" + archive
                                + " is not in the jar). Set sundial.database.url to a PostgreSQL 18 of your own.",
                        null);
            }
            unpack(packed, folder);
            // Written last: a folder without this mark was cut off half-way and is unpacked again.
            Files.writeString(folder.resolve(".complete"), archive);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack PostgreSQL into " + folder, e);
        }
    }

    private static String archiveName() {
        String os =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        String arch = machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
        return "postgres-" + os + "-" + arch + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive names a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parent(target));
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(parent(target));
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if (!Files.isSymbolicLink(target)) {
                        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                    }
                }
            }
        }
    }

    private static Path parent(Path path) {
        return java.util.Objects.requireNonNull(path.getParent(), "a file inside the archive has a folder");
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            set.add(PosixFilePermission.OWNER_EXECUTE);
            set.add(PosixFilePermission.GROUP_EXECUTE);
            set.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return set;
    }

    static boolean initialised(Path cluster) {
        return Files.exists(cluster.resolve("PG_VERSION"), LinkOption.NOFOLLOW_LINKS);
    }
}
