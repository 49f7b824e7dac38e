package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.web.Fault;

class CodesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27); // Fri
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published numbers: GB 11643's own examples, one of them of somebody born in 1880. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void a_right_identity_number_is_in_order(String number) {
        assertThat(Codes.identityNumber("id", number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12441500196720244T", "91350100M000100Y43"})
    void a_right_credit_code_is_in_order(String code) {
        assertThat(Codes.creditCode("code", code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23023019950212522X  | 身份证号校验位不对，请逐位核对
            1101051949123100    | 身份证号应为 18 位，现在是 16 位
            11010519491231002XX | 身份证号应为 18 位，现在是 19 位
            1101051949123I002X  | 身份证号前 17 位是数字，最后一位是数字或 X
            17010519491231002X  | 身份证号前两位不是任何省份的代码，请核对
            11010519491331002X  | 身份证号第 7 至 14 位应是出生日期，现在是“19491331”，没有这一天
            11010520260230002X  | 身份证号第 7 至 14 位应是出生日期，现在是“20260230”，没有这一天
            11010520261128002X  | 身份证号里的出生日期“20261128”不可能，请核对
            11010516491231002X  | 身份证号里的出生日期“16491231”不可能，请核对
            """)
    void a_wrong_identity_number_is_told_in_plain_words(String number, String words) {
        assertThat(said(Codes.identityNumber("id", number, TODAY))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11330000002482373F  | 统一社会信用代码校验位不对，请逐位核对
            1133000000248237    | 统一社会信用代码应为 18 位，现在是 16 位
            9135O100M000100Y43  | 统一社会信用代码里没有“O”这个字符。它只用数字和大写字母，不用 I、O、S、V、Z
            B1350100M000100Y43  | 统一社会信用代码第 1 位“B”不是任何登记部门的代码，请核对
            91990100M000100Y43  | 统一社会信用代码第 3 至 8 位应是行政区划代码，现在是“990100”，请核对
            9135010AM000100Y43  | 统一社会信用代码第 3 至 8 位应是行政区划代码，现在是“35010A”，请核对
            91350100M000200Y43  | 统一社会信用代码第 9 至 17 位（组织机构代码）校验不对，请逐位核对
            """)
    void a_wrong_credit_code_is_told_in_plain_words(String code, String words) {
        assertThat(said(Codes.creditCode("code", code))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "+86 138-1234-5678",
                "0086 13812345678",
                "１３８１２３４５６７８",
                "0990-1234567",
                "(0990) 1234567",
                "010-12345678",
                "+86 010 12345678",
                "400-123-4567"
            })
    void phones_are_taken_as_people_write_them(String phone) {
        assertThat(Codes.phone("phone", phone)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1381234567   | 手机号应为 11 位，现在是 10 位
            138123456789 | 手机号应为 11 位，现在是 12 位
            12812345678  | 手机号第 2 位是 3 至 9，请核对
            1234567      | 手机号应为 11 位，现在是 7 位
            6221234      | 手机号以 1 开头。固定电话请加上区号，例如 0990-1234567
            0990-123     | 固定电话是区号加 7 或 8 位号码，例如 0990-1234567
            微信同号         | 电话号码只写数字，例如 13 开头的手机号或 0990-1234567
            """)
    void a_wrong_phone_is_told_in_plain_words(String phone, String words) {
        assertThat(said(Codes.phone("phone", phone))).isEqualTo(words);
    }

    @Test
    void what_was_left_blank_is_not_a_wrong_number() {
        assertThat(Codes.identityNumber("id", " ", TODAY)).isEmpty();
        assertThat(Codes.creditCode("code", null)).isEmpty();
        assertThat(Codes.phone("phone", "")).isEmpty();
    }

    @Test
    void what_is_kept_is_half_width_capitals_without_gaps() {
        assertThat(Codes.tidy(" １１０１０５ 19491231-002ｘ\u200b")).isEqualTo("11010519491231002X");
    }

    @Property
    void every_number_made_by_the_standard_is_in_order(@ForAll("identityNumbers") String number) {
        assertThat(Codes.identityNumber("id", number, TODAY)).isEmpty();
        assertThat(Codes.identityNumber("id", number.toLowerCase(Locale.ROOT), TODAY))
                .isEmpty();
    }

    @Property
    void one_wrong_figure_is_always_noticed(
            @ForAll("identityNumbers") String number,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char other = (char) ('0' + (number.charAt(place) - '0' + shift) % 10);
        assertThat(Codes.identityNumber("id", with(number, place, other), TODAY))
                .isPresent();
    }

    @Property
    void two_neighbours_exchanged_are_always_noticed(
            @ForAll("creditCodes") String code, @ForAll @IntRange(max = 15) int place) {
        char left = code.charAt(place);
        char right = code.charAt(place + 1);
        String exchanged = with(with(code, place, right), place + 1, left);
        assertThat(Codes.creditCode("code", exchanged).isPresent()).isEqualTo(left != right);
    }

    @Property
    void one_wrong_character_of_a_credit_code_is_always_noticed(
            @ForAll("creditCodes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        int other = (CREDIT_ALPHABET.indexOf(code.charAt(place)) + shift) % CREDIT_ALPHABET.length();
        assertThat(Codes.creditCode("code", code)).isEmpty();
        assertThat(Codes.creditCode("code", with(code, place, CREDIT_ALPHABET.charAt(other))))
                .isPresent();
    }

    /** Whoever does not hold the card shall not learn its last digit by trying. */
    @Property
    void the_right_check_digit_is_never_named(@ForAll("identityNumbers") String number) {
        char wrong = number.charAt(17) == '0' ? '1' : '0';
        Fault fault = Codes.identityNumber("id", with(number, 17, wrong), TODAY).orElseThrow();
        assertThat(fault.message().zh()).doesNotContainPattern("[0-9X]");
        assertThat(fault.message().en()).doesNotContainPattern("[0-9X]");
    }

    @Property
    void nothing_that_can_be_typed_breaks_the_checks(@ForAll String anything) {
        Codes.identityNumber("id", anything, TODAY);
        Codes.creditCode("code", anything);
        Codes.phone("phone", anything);
    }

    @Provide
    Arbitrary<String> identityNumbers() {
        Arbitrary<String> region = Arbitraries.of("650202", "110105", "440524", "830000", "931156");
        Arbitrary<LocalDate> born = Arbitraries.longs()
                .between(LocalDate.of(1900, 1, 1).toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> serial = Arbitraries.integers().between(0, 999);
        return Combinators.combine(region, born, serial).as((where, when, which) -> {
            String body = where + when.toString().replace("-", "") + "%03d".formatted(which);
            return body + checked(body);
        });
    }

    @Provide
    Arbitrary<String> creditCodes() {
        Arbitrary<String> head = Arbitraries.of("91650200", "92650203", "11100000", "52110105", "N2654003");
        Arbitrary<String> body =
                Arbitraries.strings().withChars(CREDIT_ALPHABET.toCharArray()).ofLength(8);
        return Combinators.combine(head, body)
                .as((front, organisation) -> front + organisation + organisationCheck(organisation))
                .filter(code -> CREDIT_ALPHABET.indexOf(code.charAt(16)) >= 0)
                .map(code -> code + creditCheck(code));
    }

    /** GB 11643 by its definition: ISO 7064 MOD 11-2, not by the table of weights. */
    private static char checked(String body) {
        int rest = 0;
        for (int i = 0; i < body.length(); i++) {
            rest = (rest + (body.charAt(i) - '0')) * 2 % 11;
        }
        return "0123456789X".charAt((12 - rest) % 11);
    }

    /** GB 32100 by Horner's rule from the right, not by the table of weights. */
    private static char creditCheck(String body) {
        int sum = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            sum = (sum * 3 + CREDIT_ALPHABET.indexOf(body.charAt(i))) % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum) % 31);
    }

    private static char organisationCheck(String body) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(body.charAt(i)) * weights[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static String with(String code, int place, char character) {
        return code.substring(0, place) + character + code.substring(place + 1);
    }

    private static String said(Optional<Fault> fault) {
        return fault.map(found -> found.message().zh()).orElse("");
    }
}
