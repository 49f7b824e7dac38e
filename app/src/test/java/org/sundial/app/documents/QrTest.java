package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QrTest {
    private static final String ADDRESS = "https://sundial.example/status/7K3M-9QXD";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void what_is_drawn_on_a_page_can_be_scanned() throws Exception {
        assertThat(scan(drawn(Qr.of(ADDRESS), 6))).isEqualTo(ADDRESS);
    }

    @Test
    void what_is_printed_can_be_scanned() throws Exception {
        assertThat(scan(ImageIO.read(new ByteArrayInputStream(Qr.png(ADDRESS, 4)))))
                .isEqualTo(ADDRESS);
    }

    @Test
    void the_quiet_zone_is_four_modules_wide() {
        Qr qr = Qr.of(ADDRESS);
        assertThat(RUN.matcher(qr.path()).results()).allSatisfy(run -> {
            assertThat(Integer.parseInt(run.group(1))).isGreaterThanOrEqualTo(4);
            assertThat(Integer.parseInt(run.group(2))).isBetween(4, qr.size() - 5);
            assertThat(Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)))
                    .isLessThanOrEqualTo(qr.size() - 4);
        });
    }

    @Property(tries = 200)
    void chinese_comes_back_as_it_went_in(@ForAll @StringLength(min = 1, max = 40) String text) throws Exception {
        String chinese = text.codePoints()
                .map(c -> 0x4E00 + Math.floorMod(c, 20_000))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // Finding a code in a photograph is the scanner's matter and fails for some patterns; here every module is
        // judged.
        assertThat(scan(drawn(Qr.of(chinese), 6), DecodeHintType.PURE_BARCODE)).isEqualTo(chinese);
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Qr.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Qr.of("x".repeat(1_001)));
    }

    /** Fills the runs of the path as a browser would. */
    private static BufferedImage drawn(Qr qr, int scale) {
        BufferedImage image = new BufferedImage(qr.size() * scale, qr.size() * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(java.awt.Color.BLACK);
        Matcher runs = RUN.matcher(qr.path());
        while (runs.find()) {
            assertThat(runs.group(3)).isEqualTo(runs.group(4));
            pen.fillRect(
                    Integer.parseInt(runs.group(1)) * scale,
                    Integer.parseInt(runs.group(2)) * scale,
                    Integer.parseInt(runs.group(3)) * scale,
                    scale);
        }
        pen.dispose();
        return image;
    }

    static String scan(BufferedImage image) throws Exception {
        return scan(image, DecodeHintType.TRY_HARDER);
    }

    private static String scan(BufferedImage image, DecodeHintType hint) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(hint, true))
                .getText();
    }
}
