package org.sundial.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * 附件. The files people hand in, each kept once under the hash of what is in it. Who may see one is for the office that
 * shows it to decide.
 */
@Component
public class Attachments {
    /** 20 MB a file. */
    public static final int MOST_BYTES = 20 << 20;

    /** How many are looked into at once: each may take twice its size in memory. */
    private static final int MOST_AT_ONCE = 4;

    private final JdbcClient jdbc;
    private final Path folder;
    private final Semaphore looking = new Semaphore(MOST_AT_ONCE);

    Attachments(JdbcClient jdbc, @Value("${sundial.data}/attachments") Path folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    /**
     * Checks a file and keeps it.
     *
     * @param field the form's field, for the faults
     */
    public Intake take(String field, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return take(field, file.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for content from elsewhere; reads no further than the ceiling. */
    public Intake take(String field, @Nullable String fileName, InputStream content) {
        looking.acquireUninterruptibly();
        try {
            return keep(field, FileNames.safe(fileName), content.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            looking.release();
        }
    }

    /** Looks into a file and keeps nothing: for what waits in a draft until it is handed in. */
    public Looked look(String field, MultipartFile file) {
        looking.acquireUninterruptibly();
        try (InputStream content = file.getInputStream()) {
            return look(field, FileNames.safe(file.getOriginalFilename()), content.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            looking.release();
        }
    }

    public Optional<Attachment> find(String sha256) {
        return jdbc.sql("""
                select sha256, size, type, first_name, at from documents.attachment where sha256 = :sha256
                """)
                .param("sha256", sha256)
                .query((row, number) -> new Attachment(
                        row.getString("sha256"),
                        row.getLong("size"),
                        FileType.valueOf(row.getString("type")),
                        row.getString("first_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /**
     * What is in it.
     *
     * @throws AttachmentDamaged if it is gone or no longer what was handed in: such a file is never shown
     */
    public byte[] content(Attachment attachment) {
        byte[] content;
        try {
            content = Files.readAllBytes(shelf(attachment.sha256()).resolve(attachment.sha256()));
        } catch (IOException e) {
            throw new AttachmentDamaged(attachment.sha256(), e);
        }
        if (!Fingerprint.of(content).equals(attachment.sha256())) {
            throw new AttachmentDamaged(attachment.sha256(), null);
        }
        return content;
    }

    private Looked look(String field, String name, byte[] content) throws IOException {
        FileCheck check = new FileCheck(field, name);
        Path incoming = incoming();
        try {
            write(incoming, content);
            return check.run(incoming, content)
                    .<Looked>map(type -> new Looked.Fine(name, type, Fingerprint.of(content), content))
                    .orElseGet(() -> new Looked.Refused(check.faults()));
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private Path incoming() throws IOException {
        return Files.createDirectories(folder.resolve("incoming")).resolve(UUID.randomUUID() + ".part");
    }

    private Intake keep(String field, String name, byte[] content) throws IOException {
        FileCheck check = new FileCheck(field, name);
        Path incoming = incoming();
        try {
            write(incoming, content);
            Optional<FileType> type = check.run(incoming, content);
            if (type.isEmpty()) {
                return new Intake.Refused(check.faults());
            }
            String sha256 = Fingerprint.of(content);
            Path shelf = Files.createDirectories(shelf(sha256));
            // Onto an older copy too: the bytes are the same, or the older copy was damaged.
            Files.move(
                    incoming,
                    shelf.resolve(sha256),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sync(shelf);
            // From here on the file survives a crash; without its row nobody can reach it.
            return new Intake.Kept(register(sha256, content.length, type.get(), name), name);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private Attachment register(String sha256, long size, FileType type, String name) {
        jdbc.sql("""
                insert into documents.attachment (sha256, size, type, first_name)
                values (:sha256, :size, :type, :name)
                on conflict (sha256) do nothing
                """)
                .param("sha256", sha256)
                .param("size", size)
                .param("type", type.name())
                .param("name", name)
                .update();
        return find(sha256).orElseThrow();
    }

    /** 256 folders: no folder grows without bound. */
    private Path shelf(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal figures: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2));
    }

    private static void write(Path place, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
