package org.sundial.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * 压缩结构检查. What is inside a DOCX, XLSX or OFD, which are archives: which of the three it is, and whether it unfolds
 * within ceilings, stays in its folder, and carries no macros, programs, embedded files or references to the outside.
 */
final class ZipCheck {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNFOLDED_BYTES = 200L << 20;
    /** Office's XML shrinks about twenty times; a bomb a thousand. */
    private static final int MOST_RATIO = 200;

    private static final long RATIO_MATTERS_FROM_BYTES = 1 << 20;
    private static final int MOST_NAME = 260;
    private static final int PIECE = 1 << 16;
    /** What is kept of a part to look for words in: content types and relationships are smaller. */
    private static final int MOST_READ_BYTES = 1 << 20;

    private static final Pattern PROGRAM =
            Pattern.compile(".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|zip|rar|7z|gz)");
    private static final Pattern MACRO =
            Pattern.compile("(.*/)?(vbaproject\\.bin|vbadata\\.xml|activex/.*|macrosheets/.*)");
    private static final Pattern EMBEDDED = Pattern.compile("(word|xl)/embeddings/.*");
    private static final Pattern OUTSIDE =
            Pattern.compile("<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External)(?![^>]*/hyperlink[\"'])");

    private final FileCheck check;
    private final Set<String> names = new HashSet<>();
    private long unfolded;
    private boolean strayPath;
    private boolean macros;
    private boolean programs;
    private boolean embedded;
    private boolean outside;
    private boolean doctype;

    ZipCheck(FileCheck check) {
        this.check = check;
    }

    /** @return which of the three it is, empty if none or if it does not open */
    Optional<FileType> run(Path place) {
        try (ZipFile zip = new ZipFile(place.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                check.fault(
                        "里面有 " + zip.size() + " 个部件，太多了。请重新另存",
                        "has " + zip.size() + " parts, too many; save it again");
                return Optional.empty();
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                if (!take(zip, entries.nextElement())) {
                    check.fault(
                            "解压后大得异常，不能收。请重新另存或拆成几个文件",
                            "unfolds to an abnormal size and cannot be taken; save it again or split it");
                    return type();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            check.fault("打不开，可能已损坏或加了密码。请重新另存再上传", "cannot be opened: damaged or protected; save it again");
            return Optional.empty();
        }
        tell();
        return type();
    }

    /** False when it unfolds beyond the ceilings. */
    private boolean take(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        String lower = name.toLowerCase(Locale.ROOT);
        // Readers differ on which of two parts of one name they show.
        strayPath |= !names.add(lower) || isStray(name);
        macros |= MACRO.matcher(lower).matches();
        programs |= PROGRAM.matcher(lower).matches();
        embedded |= EMBEDDED.matcher(lower).matches();
        boolean read = lower.endsWith(".xml") || lower.endsWith(".rels");
        StringBuilder text = new StringBuilder();
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] piece = new byte[PIECE];
            for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
                size += length;
                unfolded += length;
                boolean bomb =
                        size > RATIO_MATTERS_FROM_BYTES && size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
                if (bomb || unfolded > MOST_UNFOLDED_BYTES) {
                    return false;
                }
                if (read && text.length() < MOST_READ_BYTES) {
                    text.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                }
            }
        }
        if (read) {
            look(lower, text.toString().replace("\0", "")); // in UTF-16 every other byte of these words is zero
        }
        return true;
    }

    private void look(String name, String text) {
        doctype |= text.contains("<!DOCTYPE");
        outside |= name.endsWith(".rels") && OUTSIDE.matcher(text).find();
        macros |= name.equals("[content_types].xml") && text.contains("macroEnabled");
    }

    private static boolean isStray(String name) {
        return name.isEmpty()
                || name.length() > MOST_NAME
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || ("/" + name + "/").contains("/../");
    }

    private void tell() {
        if (strayPath) {
            check.fault("内部路径不正常，不能收。请用办公软件重新另存", "has abnormal paths inside; save it again with an office program");
        }
        if (macros) {
            check.fault("带有宏。请另存为不带宏的格式再上传", "carries macros; save it without them");
        }
        if (programs) {
            check.fault("里面夹带程序或压缩包，不能收。请删去再上传", "has programs or archives inside; remove them");
        }
        if (embedded) {
            check.fault("里面嵌入了别的文件。请把嵌入的文件单独上传", "has other files embedded; upload those on their own");
        }
        if (outside) {
            check.fault("引用了外部的模板或内容。请断开链接再上传", "refers to templates or content outside; break those links");
        }
        if (doctype) {
            check.fault("内部结构不正常，不能收。请用办公软件重新另存", "is built abnormally; save it again with an office program");
        }
    }

    private Optional<FileType> type() {
        if (names.contains("ofd.xml")) {
            return Optional.of(FileType.OFD);
        }
        if (!names.contains("[content_types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }
}
