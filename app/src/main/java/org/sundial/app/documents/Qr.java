package org.sundial.app.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * 二维码. A QR code as a drawing for pages and as an image for paper.
 *
 * <p>In a page: {@code @template.documents.qr(qr = qr, label = w.say("二维码：查进度", "QR code: follow your case"))}.
 *
 * @param size modules a side, quiet zone included
 * @param path the dark modules, as the {@code d} of an SVG path in a view box of {@code size}
 */
public record Qr(int size, String path) {
    /** ISO/IEC 18004: four light modules on every side. */
    private static final int QUIET_MODULES = 4;
    /** What a version 40 code holds at this level of correction; an address is never near it. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final int WHITE = 0xFFFFFF;

    public static Qr of(String text) {
        BitMatrix modules = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = 0;
                while (x + run < modules.getWidth() && modules.get(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return new Qr(modules.getWidth(), path.toString());
    }

    /** A black and white PNG, {@code scale} pixels a module. */
    public static byte[] png(String text, int scale) {
        BitMatrix modules = encode(text);
        int side = modules.getWidth() * scale;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static BitMatrix encode(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a QR code holds 1 to " + MOST_CHARACTERS + " characters, got " + text.length());
        }
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot be drawn as a QR code: " + text, e);
        }
    }
}
