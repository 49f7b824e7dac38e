package org.sundial.app.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.sundial.app.web.Words;

/**
 * 排版. XHTML to PDF/A-2a that is PDF/UA-1 too: it keeps for the archive and can be read aloud. Always the same bytes for
 * the same page: nothing in the file comes from the clock or from chance.
 */
final class Typesetter {
    private static final String SCHEME = "sundial";
    private static final String STYLES = SCHEME + ":instrument.css";
    private static final String PRODUCER = "Sundial";

    private final DocumentFonts fonts;
    private final String styles;

    Typesetter(DocumentFonts fonts) {
        this.fonts = fonts;
        this.styles = styles();
        // It reports every font it looks at; what is wrong with a page is thrown.
        XRLog.setLoggingEnabled(false);
    }

    record Printed(byte[] pdf, int pages) {}

    /** @param written the day the file says it was made on */
    Printed print(String xhtml, LocalDate written) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withProducer(PRODUCER)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useProtocolsStreamImplementation(uri -> new Resource(styles), SCHEME)
                    .useExternalResourceAccessControl(
                            (uri, kind) -> uri.equals(STYLES) || uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(xhtml, STYLES);
            fonts.register(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return new Printed(save(document, written), document.getNumberOfPages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] save(PDDocument document, LocalDate written) throws IOException {
        ZonedDateTime day = written.atStartOfDay(Words.ZONE);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(day));
        // The library wrote the time of day here; PDF/A wants the same date in both places.
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day));
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(written.toEpochDay());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static String styles() {
        try (InputStream css = Typesetter.class.getResourceAsStream("/documents/instrument.css")) {
            if (css == null) {
                throw new IllegalStateException("the styles of instruments are not in the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Resource(String text) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
