package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.calendar.Basis;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class InstrumentsTest {
    private static final Instruments INSTRUMENTS = new Instruments(new DocumentSettings("", "", "印章位置"));
    private static final Path PRINTED = Path.of("target", "instruments");
    private static final int DOTS_AN_INCH = 150;

    /** What each kind must say besides its heading. */
    static Stream<Arguments> duties() {
        String reconsideration = "如不服本决定，可以在知道决定之日起60日内向本级人民政府申请行政复议，也可以在知道决定之日起6个月内向人民法院提起行政诉讼。";
        String remedyBasis = "《行政复议法》第二十条、第二十四条、《行政诉讼法》第四十六条";
        return Stream.of(
                says(
                        InstrumentKind.RECEIPT,
                        "2026年11月27日(周五)15:02",
                        "经营场所布局和操作流程图",
                        "查询码382915",
                        "《行政许可法》第三十二条第二款",
                        "最迟2026年12月4日(周五)"),
                says(
                        InstrumentKind.SUPPLEMENT_NOTICE,
                        "还有2项需要补正",
                        "照片看不清登记号",
                        "重新拍照，四角都要拍到",
                        "请在2026年12月11日(周五)前补交",
                        "第三十二条第一款第四项"),
                says(
                        InstrumentKind.ACCEPTANCE_NOTICE,
                        "已于2026年11月27日(周五)受理",
                        "20个工作日，最迟2026年12月25日(周五)",
                        "承诺5个工作日内办结，最迟2026年12月4日(周五)"),
                says(
                        InstrumentKind.NON_ACCEPTANCE_NOTICE,
                        "不予受理",
                        "备案即可",
                        "克拉玛依市克拉玛依区市场监督管理局办理",
                        reconsideration,
                        remedyBasis),
                says(InstrumentKind.PAUSE_NOTICE, "自2026年11月30日(周一)起暂停", "预计需要7个工作日", "《行政许可法》第四十五条"),
                says(InstrumentKind.EXTENSION_NOTICE, "不能在2026年12月25日(周五)前作出决定", "延长10个工作日", "放假安排公布后", "《行政许可法》第四十二条"),
                says(
                        InstrumentKind.GRANT,
                        "依据《食品安全法》第三十五条第一款、《行政许可法》第三十八条，决定准予许可",
                        "𠮷记小馆",
                        "1.在经营场所显著位置公示许可证",
                        reconsideration,
                        remedyBasis),
                says(InstrumentKind.REFUSAL, "操作间与厕所之间没有隔断", "已告知可以改造后重新申请", "决定不予许可", reconsideration, remedyBasis),
                says(InstrumentKind.LICENCE, "食品经营许可证", "持证人㙍䶮𠮷", "自2026年12月1日起，至2031年11月30日止"),
                says(InstrumentKind.HEARING_NOTICE, "有权要求听证", "5个工作日内提出，最迟2026年12月4日(周五)", "听证不收费", "第四十七条"),
                says(InstrumentKind.RECTIFICATION_ORDER, "2.灭火器过期两具", "请在2026年12月2日(周三)前改正", "《消防法》第五十八条第二款"),
                says(InstrumentKind.ANNULMENT, "克市监食许准〔2026〕7号", "现决定撤销", "《行政许可法》第六十九条", reconsideration, remedyBasis),
                says(InstrumentKind.TERMINATION_NOTICE, "终止办理", "申请人撤回申请", "《行政许可法》第七十条"),
                says(
                        InstrumentKind.DELIVERY_RECORD,
                        "食品经营许可证（克市监食许证〔2026〕7号）",
                        "直接送达",
                        "窗口甲、窗口乙",
                        "2026年11月27日(周五)15:02"));
    }

    private static Arguments says(InstrumentKind kind, String... words) {
        return Arguments.of(kind, List.of(words));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duties")
    void every_kind_says_what_it_must(InstrumentKind kind, List<String> words) throws IOException {
        Instrument instrument = Samples.of(kind);
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(instrument))) {
            String text = text(document);
            assertThat(text).contains(words);
            assertThat(text)
                    .contains(
                            Samples.ORGAN,
                            instrument.heading().number(),
                            "2026年11月27日",
                            "办件号7K3M-9QXD",
                            Samples.APPLICANT,
                            "食品经营许可",
                            instrument.title(),
                            "模拟",
                            "印章位置",
                            "第1页共" + document.getNumberOfPages() + "页",
                            "InEnglish,forconvenienceonly:")
                    .doesNotContain("#");
        }
    }

    @Test
    void no_kind_is_forgotten() {
        assertThat(duties().map(each -> each.get()[0])).containsExactlyInAnyOrder((Object[]) InstrumentKind.values());
    }

    /** Also leaves pictures for people to look at. */
    @ParameterizedTest
    @EnumSource
    void every_kind_is_printed_and_its_code_can_be_scanned(InstrumentKind kind) throws Exception {
        long before = System.nanoTime();
        byte[] pdf = INSTRUMENTS.pdf(Samples.of(kind));
        System.out.printf("%s: %d ms, %d KB%n", kind, (System.nanoTime() - before) / 1_000_000, pdf.length / 1024);
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(kind.slug() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage last = null;
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                last = new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH);
                ImageIO.write(
                        last,
                        "png",
                        PRINTED.resolve(kind.slug() + "-" + (page + 1) + ".png").toFile());
            }
            assertThat(QrTest.scan(Objects.requireNonNull(last))).isEqualTo(Samples.ADDRESS);
            assertThat(document.getNumberOfPages()).isBetween(1, 2);
        }
    }

    /** How long one takes once everything is warm; a figure to read, not a rule. */
    @Test
    void printing_is_measured() {
        List<Instrument> all =
                Stream.of(InstrumentKind.values()).map(Samples::of).toList();
        all.forEach(INSTRUMENTS::pdf);
        long[] millis = all.stream()
                .mapToLong(instrument -> {
                    long before = System.nanoTime();
                    INSTRUMENTS.pdf(instrument);
                    return (System.nanoTime() - before) / 1_000_000;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "printing an instrument: median %d ms, slowest %d ms of %d%n",
                millis[millis.length / 2], millis[millis.length - 1], millis.length);
    }

    /** veraPDF knows nothing of us and reads the file against ISO 19005-2 and ISO 14289-1. */
    @ParameterizedTest
    @EnumSource
    void an_outside_judge_finds_every_kind_fit_for_the_archive_and_for_reading_aloud(InstrumentKind kind)
            throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = INSTRUMENTS.pdf(Samples.of(kind));
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                    Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard)) {
                ValidationResult found = Foundries.defaultInstance()
                        .createValidator(standard, false)
                        .validate(parser);
                assertThat(found.getTestAssertions().stream()
                                .filter(rule -> rule.getStatus() == TestAssertion.Status.FAILED)
                                .map(rule -> rule.getRuleId().getClause() + " " + rule.getMessage()))
                        .as("%s", standard)
                        .isEmpty();
                assertThat(found.isCompliant()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_instrument_is_always_the_same_bytes(InstrumentKind kind) throws Exception {
        byte[] first = INSTRUMENTS.pdf(Samples.of(kind));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<byte[]>> again = IntStream.range(0, 4)
                    .mapToObj(each -> two.submit(() -> INSTRUMENTS.pdf(Samples.of(kind))))
                    .toList();
            for (Future<byte[]> each : again) {
                assertThat(Fingerprint.of(each.get())).isEqualTo(Fingerprint.of(first));
            }
        }
    }

    @Test
    void another_process_prints_the_same_bytes() {
        Instrument grant = Samples.of(InstrumentKind.GRANT);
        assertThat(new Instruments(new DocumentSettings("", "", "印章位置")).pdf(grant))
                .isEqualTo(INSTRUMENTS.pdf(grant));
    }

    @Test
    void the_page_is_that_of_the_standard() throws IOException {
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(Samples.of(InstrumentKind.REFUSAL)))) {
            double millimetre = 72 / 25.4;
            assertThat((double) document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(210 * millimetre, Offset.offset(0.5));
            assertThat((double) document.getPage(0).getMediaBox().getHeight())
                    .isCloseTo(297 * millimetre, Offset.offset(0.5));
        }
    }

    @Test
    void the_file_can_be_read_aloud_and_says_what_it_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(Samples.of(InstrumentKind.GRANT)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("准予行政许可决定书 克市监食许准〔2026〕7号");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(Samples.ORGAN);
            assertThat(document.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 27));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
        }
    }

    @Test
    void every_font_is_inside_and_only_what_is_used_of_it() throws IOException {
        byte[] pdf = INSTRUMENTS.pdf(Samples.of(InstrumentKind.GRANT));
        assertThat(pdf.length).isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    /** An organ that has 仿宋 and 小标宋 sets them; what they lack still comes from ours. */
    @Test
    void an_organ_may_bring_its_own_fonts_and_seal_slot() throws IOException {
        String bold = Path.of("src", "main", "resources", "fonts", "NotoSerifSC-Bold.ttf")
                .toString();
        Instruments own = new Instruments(new DocumentSettings(bold, bold, "盖章处"));
        try (PDDocument document = Loader.loadPDF(own.pdf(Samples.of(InstrumentKind.LICENCE)))) {
            assertThat(text(document)).contains("盖章处", Samples.APPLICANT);
            List<String> fonts = new ArrayList<>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name).getName());
            }
            assertThat(fonts).anyMatch(font -> font.endsWith("Bold")).anyMatch(font -> font.contains("RareHan"));
        }
    }

    @Test
    void a_real_case_carries_no_mark_of_simulation() throws IOException {
        Heading simulated = Samples.heading("准", 7);
        Heading real = Heading.of(
                simulated.organ(),
                simulated.number(),
                simulated.date(),
                simulated.caseReference(),
                simulated.addressee(),
                simulated.matter(),
                simulated.address());
        Instrument notice =
                new Instrument.TerminationNotice(real, "申请人撤回申请。", List.of(Basis.of("行政许可法", 70)), Optional.empty());
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(notice))) {
            assertThat(text(document)).doesNotContain("模拟").doesNotContain("simulated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"㙍䶮𠮷", "赵𬱖", "Ольга Müller", "阿卜杜拉·买买提", "３号（副）", "1½ ㎡ ℃ □ ✓"})
    void rare_and_foreign_characters_come_out_as_they_went_in(String name) throws IOException {
        assertThat(INSTRUMENTS.unprintable("name", name).any()).isFalse();
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(about(name)))) {
            assertThat(text(document)).contains(name.replace(" ", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\ud88d\udcd7", "ئۇيغۇر", "☐", "\u0001", "a\u0338", "\u0338a"})
    void a_character_that_no_font_has_is_told_and_never_printed_otherwise(String text) {
        assertThat(INSTRUMENTS.unprintable("name", text).all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().zh()).startsWith("这些字暂时打印不出来："));
        assertThatExceptionOfType(CharactersNotPrintable.class).isThrownBy(() -> INSTRUMENTS.pdf(about(text)));
    }

    /** U+F9B4 is a second code of 領, U+FA0E has none; a decomposed é is one letter; what draws nothing is left out. */
    @Test
    void text_is_printed_in_one_form() throws IOException {
        assertThat(INSTRUMENTS.pdf(about("\uF9B4土 caf\u00e9")))
                .isEqualTo(INSTRUMENTS.pdf(about("領土 cafe\u0301\u200b\u202e")));
    }

    @Test
    void what_people_wrote_is_text_and_not_markup() throws IOException {
        String hostile = "<b>x</b> & \"y\" ]]> <img src='file:///etc/passwd'/> </p><script>1</script>";
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(about(hostile)))) {
            assertThat(text(document)).contains(hostile.replace(" ", ""));
        }
    }

    @Test
    void a_long_list_goes_on_over_pages_and_its_last_page_has_text_with_the_seal() throws IOException {
        List<Instrument.Missing> missing = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> new Instrument.Missing("材料" + n, "缺少第" + n + "页".repeat(3), "补交"))
                .toList();
        Instrument notice = new Instrument.SupplementNotice(
                Samples.heading("补", 4), missing, Optional.empty(), List.of(Basis.of("行政许可法", 32)));
        try (PDDocument document = Loader.loadPDF(INSTRUMENTS.pdf(notice))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            assertThat(text(document)).contains("材料60", "第" + pages + "页共" + pages + "页");
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            assertThat(last.getText(document)).contains("依据：《行政许可法》第三十二条", "印章位置");
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("还缺什么"); // the head of the table is there again
        }
    }

    @Test
    void a_word_longer_than_a_line_stays_on_the_page() throws IOException {
        String word = "A1".repeat(120);
        byte[] pdf = INSTRUMENTS.pdf(about(word));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains(word);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 40);
            for (int y = 0; y < page.getHeight(); y++) {
                assertThat(page.getRGB(page.getWidth() - 20, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
    }

    private static Instrument about(String text) {
        return new Instrument.TerminationNotice(
                Samples.heading("终", 2), text, List.of(Basis.of("行政许可法", 70)), Optional.empty());
    }

    /** Without blanks and line ends, which are the typesetter's. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]", "");
    }
}
