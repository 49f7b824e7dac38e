package org.sundial.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.sundial.app.documents.Masked.Kind;

/** A decision made up for the test of masking: sentences in which personal data and public numbers are planted. */
record Decision(String text, List<String> persons, List<Planted> planted, int decoys) {

    /** Personal data at its place in the text. */
    record Planted(Kind kind, int from, int to) {}

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗㙍";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英䶮";
    private static final List<String> COMPOUND = List.of("欧阳", "司马", "诸葛", "上官");
    private static final List<String> DOTTED = List.of("阿卜杜拉·买买提", "古丽娜尔·艾合买提", "帕尔哈提·吐尔逊");
    private static final List<String> REGIONS = List.of("650202", "650203", "110105", "320281", "440524");
    private static final List<String> FILLERS = List.of(
            "经查，当事人在克拉玛依区友谊路经营餐饮。", "现场检查由两名执法人员进行。", "场所面积与申请一致。", "当事人陈述属实。", "上述事实有照片和笔录为证。", "依据《食品安全法》第三十五条第一款。");

    static Decision write(Random random) {
        Writer writer = new Writer(random);
        int sentences = 4 + random.nextInt(8);
        for (int i = 0; i < sentences; i++) {
            switch (random.nextInt(3)) {
                case 0 -> writer.text.append(FILLERS.get(random.nextInt(FILLERS.size())));
                case 1 -> writer.plant(KINDS.get(random.nextInt(KINDS.size())));
                case 2 -> writer.decoy();
                default -> throw new IllegalStateException("three kinds of sentence");
            }
        }
        return new Decision(writer.text.toString(), writer.persons, writer.planted, writer.decoys);
    }

    private static final class Writer {
        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final List<String> persons = new ArrayList<>();
        private final List<Planted> planted = new ArrayList<>();
        private int decoys;

        Writer(Random random) {
            this.random = random;
        }

        void plant(Kind kind) {
            text.append(oneOf("当事人提供的" + kind.title().zh() + "为", "（", "联系", "其中"));
            String data = disguised(kind, data(kind));
            planted.add(new Planted(kind, text.length(), text.length() + data.length()));
            text.append(data).append(oneOf("。", "，经核对无误。", "）", "的当事人到场。"));
        }

        void decoy() {
            decoys++;
            text.append(oneOf("文号", "编号：", "金额", "见")).append(publicNumber()).append(oneOf("。", "，", "；"));
        }

        private String data(Kind kind) {
            return switch (kind) {
                case IDENTITY_NUMBER -> identityNumber();
                case PHONE ->
                    random.nextInt(4) == 0
                            ? "0990-" + (1 + random.nextInt(9)) + figures(6)
                            : "1" + (3 + random.nextInt(7)) + figures(9);
                case BANK_CARD -> card();
                case PLATE -> "新J" + oneOf("", "·") + figures(4) + oneOf("5", "A", "挂");
                case EMAIL ->
                    oneOf("zhang", "li.si", "w_5") + random.nextInt(99) + "@" + oneOf("mail.example.com", "example.cn");
                case PERSON -> person();
            };
        }

        /** As people write them: in groups, full-width, with an invisible character pasted in. */
        private String disguised(Kind kind, String data) {
            boolean figures = kind == Kind.IDENTITY_NUMBER || kind == Kind.BANK_CARD || kind == Kind.PHONE;
            return switch (random.nextInt(5)) {
                case 0 -> figures ? data.replaceAll("(.{4})(?=.)", "$1 ") : data;
                case 1 -> kind == Kind.PERSON ? data : wide(data);
                case 2 -> data.substring(0, 1) + "\u200b" + data.substring(1);
                default -> data;
            };
        }

        private static String wide(String data) {
            StringBuilder wide = new StringBuilder();
            data.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
            return wide.toString();
        }

        private String person() {
            String name = switch (random.nextInt(6)) {
                case 0 -> DOTTED.get(random.nextInt(DOTTED.size()));
                case 1 -> COMPOUND.get(random.nextInt(COMPOUND.size())) + letter(GIVEN);
                default -> letter(SURNAMES) + letter(GIVEN) + (random.nextBoolean() ? letter(GIVEN) : "");
            };
            persons.add(name);
            return name;
        }

        private String identityNumber() {
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
            String body = REGIONS.get(random.nextInt(REGIONS.size()))
                    + born.toString().replace("-", "")
                    + figures(3);
            return body + Codes.identityCheck(body);
        }

        private String card() {
            String body = oneOf("622202", "621700", "955888", "436742") + figures(12);
            int sum = 0;
            for (int i = 0; i < body.length(); i++) {
                int figure = body.charAt(body.length() - 1 - i) - '0';
                int counted = i % 2 == 0 ? figure * 2 : figure;
                sum += counted > 9 ? counted - 9 : counted;
            }
            return body + (10 - sum % 10) % 10;
        }

        private String publicNumber() {
            return switch (random.nextInt(9)) {
                case 0 -> creditCode();
                case 1 -> "克市监食许准〔2026〕" + (1 + random.nextInt(999)) + "号";
                case 2 -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)) + " 15:02:10";
                case 3 -> String.valueOf(1000 + random.nextInt(9_000_000)) + " 元";
                case 4 -> "JY2" + figures(13);
                case 5 ->
                    HexFormat.of().toHexDigits(random.nextLong())
                            + HexFormat.of().toHexDigits(random.nextLong());
                case 6 -> "000" + figures(9) + "00";
                case 7 -> "650203" + figures(9); // an old registration number: some look like an old identity number
                case 8 -> "4" + figures(16 + random.nextInt(2)); // a serial number: one in ten passes for a bank card
                default -> throw new IllegalStateException("nine kinds of public number");
            };
        }

        private String creditCode() {
            String organisation = "MA" + figures(6);
            char check = Codes.organisationCheck(organisation);
            String body = "91650200" + organisation + check;
            return body + Codes.creditCheck(body);
        }

        private String figures(int count) {
            StringBuilder figures = new StringBuilder();
            for (int i = 0; i < count; i++) {
                figures.append(random.nextInt(10));
            }
            return figures.toString();
        }

        private String letter(String from) {
            return String.valueOf(from.charAt(random.nextInt(from.length())));
        }

        private String oneOf(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
