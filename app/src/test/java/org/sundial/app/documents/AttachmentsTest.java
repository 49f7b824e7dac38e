package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.app.web.Fault;

class AttachmentsTest {
    @AutoClose
    private static final TestDatabase DATABASE = TestCluster.fresh();

    @TempDir
    private Path folder;

    static Stream<Arguments> good() throws IOException {
        Instruments instruments = new Instruments(new DocumentSettings("", "", "印章位置"));
        return Stream.of(
                Arguments.of("申请书.pdf", HandedIn.pdf(), FileType.PDF),
                Arguments.of("plain.PDF", HandedIn.pdf(false, document -> {}), FileType.PDF),
                Arguments.of("our own instrument.pdf", instruments.pdf(Samples.of(InstrumentKind.GRANT)), FileType.PDF),
                Arguments.of("营业执照.jpg", HandedIn.picture("jpg"), FileType.JPG),
                Arguments.of("营业执照.jpeg", HandedIn.jpgOf(9_900, 7_000), FileType.JPG),
                Arguments.of("平面图.png", HandedIn.pngOf(9_900, 7_000), FileType.PNG),
                Arguments.of("制度.docx", HandedIn.docx(), FileType.DOCX),
                Arguments.of(
                        "with a link.docx",
                        HandedIn.docx(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='1' Type='http://x/hyperlink' Target='http://a.example'"
                                        + " TargetMode=\"External\"/></Relationships>"),
                        FileType.DOCX),
                Arguments.of("清单.xlsx", HandedIn.xlsx(), FileType.XLSX),
                Arguments.of("公文.ofd", HandedIn.ofd(), FileType.OFD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void what_may_be_handed_in_is_kept_and_comes_back_unchanged(String name, byte[] content, FileType type) {
        Intake.Kept kept = (Intake.Kept) take(name, content);
        assertThat(kept.attachment().type()).isEqualTo(type);
        assertThat(kept.attachment().size()).isEqualTo(content.length);
        assertThat(kept.name()).isEqualTo(name);
        assertThat(attachments().content(kept.attachment())).isEqualTo(content);
    }

    /** Each with the words that tell it, all of them, in order. */
    static Stream<Arguments> hostile() throws IOException {
        byte[] program = HandedIn.text("MZ\u0090\0\u0003");
        String external = "<Relationships><Relationship Id='1' Type='http://x/attachedTemplate'"
                + " Target='http://evil.example/t.dotm' TargetMode='External'/></Relationships>";
        return Stream.of(
                refused("空.pdf", HandedIn.NOTHING, "是空文件"),
                refused("空.exe", HandedIn.NOTHING, "不在可收范围", "是空文件"),
                refused("游戏.exe", program, "不在可收范围"),
                refused("申请书.pdf", program, "的内容其实是“程序”"),
                refused("没有扩展名", HandedIn.pdf(), "不在可收范围"),
                refused("invoice.pdf.js", HandedIn.pdf(), "不在可收范围"),
                refused("照片.jpg", HandedIn.picture("png"), "其实是 PNG，不是 JPG。请把扩展名改成 .png"),
                refused("图.png", HandedIn.picture("gif"), "其实是“GIF 图片”，不是 PNG"),
                refused("图.png", HandedIn.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "其实是“网页或 XML”"),
                refused("图.jpg", HandedIn.text("<!DOCTYPE html><script>alert(1)</script>"), "其实是“网页或 XML”"),
                refused("旧.docx", HandedIn.text("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), "旧版 Office"),
                refused("表.xlsx", HandedIn.docx(), "其实是 DOCX，不是 XLSX"),
                refused("包.docx", HandedIn.zip("readme.txt", "x"), "其实是“压缩包”"),
                refused("包.pdf", HandedIn.zip("readme.txt", "x"), "其实是“压缩包”"),
                refused("字.pdf", HandedIn.text("hello"), "不是完整的 PDF 文件"),
                refused("藏.pdf", HandedIn.text("<script></script>%PDF-1.7\n%%EOF"), "其实是“网页或 XML”"),
                refused("半.pdf", HandedIn.cut(HandedIn.pdf()), "不完整，缺少结尾"),
                refused("脚本.pdf", HandedIn.scriptedPdf(false), "带有脚本"),
                refused("脚本.pdf", HandedIn.scriptedPdf(true), "带有脚本"),
                refused("脚本.pdf", HandedIn.escapedPdf(), "带有脚本"),
                refused("启动.pdf", HandedIn.launchingPdf(), "带有脚本、可启动的程序"),
                refused("加密.pdf", HandedIn.lockedPdf(), "加了密码"),
                refused("打不开.pdf", HandedIn.opaquePdf(), "内部结构无法检查"),
                refused("洪水.png", HandedIn.pngOf(60_000, 60_000), "有 60000×60000 像素"),
                refused("洪水.png", HandedIn.pngOf(20_000, 20_000), "有 20000×20000 像素"),
                refused("空白.png", HandedIn.pngOf(0, 10), "不是完整的图片"),
                refused("半.png", HandedIn.cut(HandedIn.picture("png")), "不是完整的图片"),
                refused("洪水.jpg", HandedIn.jpgOf(30_000, 30_000), "有 30000×30000 像素"),
                refused("头.jpg", HandedIn.text("\u00FF\u00D8\u00FF\u00E0"), "不是完整的图片"),
                refused("宏.docx", HandedIn.docx("word/vbaProject.bin", "x"), "带有宏"),
                refused(
                        "宏.xlsx",
                        HandedIn.zip(
                                "[Content_Types].xml",
                                "<Override ContentType='a.macroEnabled.main+xml'/>",
                                "xl/workbook.xml",
                                ""),
                        "带有宏"),
                refused("嵌.docx", HandedIn.docx("word/embeddings/oleObject1.bin", "x"), "嵌入了别的文件"),
                refused("外.docx", HandedIn.docx("word/_rels/settings.xml.rels", external), "引用了外部的模板"),
                refused(
                        "实体.docx",
                        HandedIn.docx("word/a.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"),
                        "内部结构不正常"),
                refused("程序.ofd", HandedIn.ofd("Doc_0/Res/a.exe", "MZ"), "夹带程序"),
                refused("越界.docx", HandedIn.docx("../../etc/cron.d/x", "x"), "内部路径不正常"),
                refused("双面.docx", HandedIn.twoFaced(), "内部路径不正常"),
                refused("炸弹.docx", HandedIn.bomb(), "解压后大得异常"),
                refused("人山.docx", HandedIn.crowd(), "里面有 5003 个部件"),
                refused("半.docx", HandedIn.cut(HandedIn.docx()), "打不开"),
                refused(
                        "都不对.xlsx",
                        HandedIn.docx("word/vbaProject.bin", "x", "word/a.exe", "x"),
                        "带有宏",
                        "夹带程序",
                        "其实是 DOCX，不是 XLSX"));
    }

    private static Arguments refused(String name, byte[] content, String... words) {
        return Arguments.of(name, content, List.of(words));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void what_may_not_be_handed_in_is_refused_with_everything_that_is_wrong(
            String name, byte[] content, List<String> words) throws IOException {
        Intake.Refused refused = (Intake.Refused) take(name, content);
        List<String> said = refused.faults().all().stream()
                .map(fault -> fault.message().zh())
                .toList();
        assertThat(said).hasSameSizeAs(words);
        for (int i = 0; i < words.size(); i++) {
            assertThat(said.get(i)).startsWith("“" + name + "”").containsPattern(words.get(i));
        }
        assertThat(refused.faults().all()).extracting(Fault::field).containsOnly("business-licence");
        assertThat(refused.faults().all())
                .allSatisfy(fault ->
                        assertThat(fault.message().en().replace(name, "")).doesNotContainPattern("\\p{IsHan}"));
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Else the refusal of the packed script above would prove nothing. */
    @Test
    void a_packed_script_is_found_by_no_plain_search() throws IOException {
        assertThat(new String(HandedIn.scriptedPdf(true), StandardCharsets.ISO_8859_1))
                .doesNotContain("JavaScript");
    }

    @Test
    void a_file_beyond_twenty_megabytes_is_refused_and_not_read_further() {
        byte[] large = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Attachments.MOST_BYTES + 100);
        Intake.Refused refused = (Intake.Refused) take("大.jpg", large);
        assertThat(refused.faults().all())
                .extracting(fault -> fault.message().zh())
                .containsExactly("“大.jpg”超过 20.0 MB，请压缩或拆成几个文件", "“大.jpg”的内容其实是 PDF，不是 JPG。请把扩展名改成 .pdf 再上传");
    }

    @Test
    void the_same_content_is_kept_once_under_its_first_name() throws IOException {
        byte[] content = HandedIn.docx("word/twice.xml", "<a/>");
        Attachment first = ((Intake.Kept) take("甲.docx", content)).attachment();
        Intake.Kept second = (Intake.Kept) take("乙.docx", content);
        assertThat(second.attachment()).isEqualTo(first);
        assertThat(second.name()).isEqualTo("乙.docx");
        try (Stream<Path> kept = Files.walk(folder)) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_damaged_file_is_never_shown_and_is_mended_by_handing_it_in_again() throws IOException {
        byte[] content = HandedIn.docx("word/damaged.xml", "<a/>");
        Attachment attachment = ((Intake.Kept) take("甲.docx", content)).attachment();
        Path place = folder.resolve(attachment.sha256().substring(0, 2)).resolve(attachment.sha256());
        Files.writeString(place, "something else");
        assertThatExceptionOfType(AttachmentDamaged.class)
                .isThrownBy(() -> attachments().content(attachment))
                .withMessageContaining(attachment.sha256());
        take("甲.docx", content);
        assertThat(attachments().content(attachment)).isEqualTo(content);
        Files.delete(place);
        assertThatExceptionOfType(AttachmentDamaged.class)
                .isThrownBy(() -> attachments().content(attachment));
    }

    @Test
    void an_address_that_is_no_hash_reaches_no_file() {
        Attachment forged = new Attachment("../../etc/passwd", 1, FileType.PDF, "x.pdf", Instant.EPOCH);
        assertThatIllegalArgumentException().isThrownBy(() -> attachments().content(forged));
        assertThat(attachments().find("../../etc/passwd")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null                    | 附件
            C:\\假路径\\执照.jpg     | 执照.jpg
            ../../etc/passwd        | passwd
            ...隐藏.pdf             | 隐藏.pdf
            执照.pdf..              | 执照.pdf
            con.pdf                 | _con.pdf
            a<b>:c?.pdf             | a_b__c_.pdf
            gpj.\u202Eexe.pdf       | gpj.exe.pdf
            e\u0301te\u0301.png     | \u00e9t\u00e9.png
            """)
    void a_name_is_made_safe(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void a_name_is_shortened_before_its_extension() {
        assertThat(FileNames.safe("照".repeat(300) + ".jpg"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("照.jpg");
        assertThat(FileNames.safe("\n\t\u0000.pdf")).isEqualTo("pdf");
    }

    @Test
    void a_download_is_saved_and_can_do_nothing() throws IOException {
        byte[] content =
                HandedIn.pdf(true, document -> document.getDocumentInformation().setTitle("download"));
        Intake.Kept kept = (Intake.Kept) take("执照 𠮷.pdf", content);
        ResponseEntity<byte[]> answer = Download.of(kept.attachment(), kept.name(), content);
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%89%A7%E7%85%A7%20%F0%A0%AE%B7.pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(answer.getBody()).isEqualTo(content);
    }

    private Intake take(String name, byte[] content) {
        return attachments().take("business-licence", name, new ByteArrayInputStream(content));
    }

    private Attachments attachments() {
        return new Attachments(JdbcClient.create(DATABASE.app()), folder);
    }
}
