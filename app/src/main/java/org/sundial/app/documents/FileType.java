package org.sundial.app.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 可收的文件类型. What may be handed in; everything else is refused. */
public enum FileType {
    PDF("application/pdf", Set.of("pdf")),
    OFD("application/ofd", Set.of("ofd")),
    JPG("image/jpeg", Set.of("jpg", "jpeg")),
    PNG("image/png", Set.of("png")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"));

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For the {@code accept} of a file field. */
    public static String accept() {
        return ".pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx";
    }

    /** How a name of this type ends. */
    static String extension(FileType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** By the end of a file's name. */
    static Optional<FileType> named(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileType type : values()) {
            if (type.extensions.contains(extension)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
