package org.sundial.app.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;

/**
 * 收件检查. Everything wrong with one file, at once. Nothing is decoded or unpacked to disk; what must be looked into is
 * read within ceilings.
 */
final class FileCheck {
    private final String field;
    private final String name;
    private final List<Fault> faults = new ArrayList<>();

    FileCheck(String field, String name) {
        this.field = field;
        this.name = name;
    }

    /** @param zh what is wrong and what to do, following the file's name */
    void fault(String zh, String en) {
        faults.add(new Fault(field, Text.of("“" + name + "”" + zh, name + " " + en)));
    }

    Faults faults() {
        return new Faults(faults);
    }

    /**
     * Looks at the whole file.
     *
     * @param place where the bytes are
     * @param content the same bytes, cut after the ceiling
     * @return the type it truly is, if it may be kept
     */
    Optional<FileType> run(Path place, byte[] content) {
        Optional<FileType> named = FileType.named(name);
        if (named.isEmpty()) {
            fault(
                    "的类型不在可收范围内。请上传 PDF、OFD、JPG、PNG、DOCX 或 XLSX",
                    "is of a kind we cannot take; upload a PDF, OFD, JPG, PNG, DOCX or XLSX");
        }
        if (content.length == 0) {
            fault("是空文件，请重新选择", "is empty; choose the file again");
            return Optional.empty();
        }
        boolean tooLarge = content.length > Attachments.MOST_BYTES;
        if (tooLarge) {
            String most = Words.zh().bytes(Attachments.MOST_BYTES);
            fault("超过 " + most + "，请压缩或拆成几个文件", "is larger than " + most + "; compress it or split it");
        }
        FileLook look = FileLook.of(content);
        // A cut file cannot be looked into; what its first bytes say is told all the same.
        int before = faults.size();
        Optional<FileType> found = look == FileLook.ZIP && !tooLarge ? new ZipCheck(this).run(place) : look.type();
        boolean unsure = look == FileLook.ZIP && found.isEmpty() && (tooLarge || faults.size() > before);
        if (named.isPresent() && !found.equals(named) && !unsure) {
            mislabelled(named.get(), look, found);
        }
        if (!tooLarge) {
            inside(look, content);
        }
        return faults.isEmpty() ? found : Optional.empty();
    }

    private void inside(FileLook look, byte[] content) {
        switch (look) {
            case PDF -> new PdfCheck(this).run(content);
            case PNG -> ImageCheck.png(this, content);
            case JPG -> ImageCheck.jpg(this, content);
            case ZIP, OLD_OFFICE, GIF, BMP, TIFF, WEBP, HEIC, ARCHIVE, PROGRAM, MARKUP, RTF, NOTHING_KNOWN -> {
                // A zip has been looked into; the others are not taken at all.
            }
        }
    }

    private void mislabelled(FileType named, FileLook look, Optional<FileType> found) {
        if (found.isPresent()) {
            String real = found.get().name();
            String ending = FileType.extension(found.get());
            fault(
                    "的内容其实是 " + real + "，不是 " + named + "。请把扩展名改成 ." + ending + " 再上传",
                    "is really of type " + real + ", not " + named + "; change its ending to ." + ending);
        } else if (look == FileLook.NOTHING_KNOWN) {
            fault("不是完整的 " + named + " 文件。请重新导出或扫描后再上传", "is no complete " + named + " file; export or scan it again");
        } else {
            fault(
                    "的内容其实是“" + look.title().zh() + "”，不是 " + named + "。请另存为 " + named + " 再上传",
                    "is really " + look.title().en() + ", not of type " + named + "; save it as " + named);
        }
    }
}
