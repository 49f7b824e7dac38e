package org.sundial.app.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files as people hand them in, and as nobody should: made here, so that nothing hostile lies in the tree. */
final class HandedIn {
    static final byte[] NOTHING = {};

    private HandedIn() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A small PNG whose header promises this many pixels. */
    static byte[] pngOf(int width, int height) throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    /** A small JPEG whose frame header promises this many pixels. */
    static byte[] jpgOf(int width, int height) throws IOException {
        byte[] jpg = picture("jpg");
        for (int i = 2; i < jpg.length - 9; i++) {
            if ((jpg[i] & 0xFF) == 0xFF && (jpg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpg;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    interface Touch {
        void touch(PDDocument document) throws IOException;
    }

    /** @param compressed whether objects are packed into compressed streams, where no plain search finds them */
    static byte[] pdf(boolean compressed, Touch touch) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            touch.touch(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(
                    bytes, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    static byte[] pdf() throws IOException {
        return pdf(true, document -> {});
    }

    static byte[] scriptedPdf(boolean compressed) throws IOException {
        return pdf(
                compressed,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] launchingPdf() throws IOException {
        return pdf(true, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] lockedPdf() throws IOException {
        return pdf(
                true,
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    /** /JavaScript written /J#61vaScript, which readers take for the same. */
    static byte[] escapedPdf() throws IOException {
        String pdf = new String(scriptedPdf(false), StandardCharsets.ISO_8859_1);
        return text(pdf.replace("/JavaScript", "/J#61vaScript"));
    }

    /** Says that it packs objects, in a way nothing here unfolds. */
    static byte[] opaquePdf() throws IOException {
        String pdf = new String(pdf(), StandardCharsets.ISO_8859_1);
        int stream = pdf.indexOf("stream", pdf.indexOf("/ObjStm"));
        byte[] bytes = text(pdf);
        Arrays.fill(bytes, stream + 8, stream + 20, (byte) 7);
        return bytes;
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** @param parts name, content, name, content */
    static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] docx(String... more) throws IOException {
        return zip(
                joined(new String[] {"[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>"}, more));
    }

    static byte[] xlsx(String... more) throws IOException {
        return zip(joined(new String[] {"[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"}, more));
    }

    static byte[] ofd(String... more) throws IOException {
        return zip(joined(new String[] {"OFD.xml", "<ofd:OFD/>", "Doc_0/Document.xml", "<ofd:Document/>"}, more));
    }

    /** Sixty million zeros in sixty thousand bytes. */
    static byte[] bomb() throws IOException {
        return docx("word/media/image1.bmp", "\0".repeat(60_000_000));
    }

    static byte[] crowd() throws IOException {
        String[] parts = new String[2 * 5_001];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "word/part" + i;
            parts[i + 1] = "";
        }
        return docx(parts);
    }

    /** Two parts of one name: one reader shows the first, another the second. */
    static byte[] twoFaced() throws IOException {
        String zip = new String(docx("word/document2xml", "<w:document/>"), StandardCharsets.ISO_8859_1);
        return text(zip.replace("word/document2xml", "word/document.xml"));
    }

    private static String[] joined(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
