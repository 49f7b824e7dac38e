package org.sundial.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Text;

/**
 * 证号与号码. Whether a number can be right, told in plain words. The right check digit is never named: whoever has the
 * card can read it, and whoever has not shall not learn it here. An empty value is in order; asking for one is
 * {@link org.sundial.app.web.Faults#required}.
 */
public final class Codes {
    /** GB 11643-1999 and GB 32100-2015 both have eighteen places. */
    private static final int LENGTH = 18;

    private static final int MOBILE_LENGTH = 11;

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    /** GB 32100: digits and capitals without I O S V Z. */
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Who registers: 1 机构编制 … 5 民政 … 9 市场监管, A N Y others (GB 32100 table, as amended). */
    private static final String CREDIT_REGISTRARS = "123456789ANY";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** GB/T 2260, the first two places: provinces, autonomous regions, municipalities, Taiwan, Hong Kong, Macao. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** Registered by an organ of the centre. */
    private static final String CENTRE = "10";

    private static final int EARLIEST_YEAR = 1850;

    private Codes() {}

    /** What to keep of what was typed: half-width, capitals, no blanks or hyphens between the figures. */
    public static String tidy(@Nullable String typed) {
        StringBuilder tidy = new StringBuilder();
        (typed == null ? "" : typed).codePoints().forEach(c -> {
            int half = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
            boolean dropped = Character.isWhitespace(half)
                    || Character.isSpaceChar(half)
                    || Character.getType(half) == Character.FORMAT
                    || Character.getType(half) == Character.DASH_PUNCTUATION;
            if (!dropped) {
                tidy.appendCodePoint(half < 128 ? Character.toUpperCase(half) : half);
            }
        });
        return tidy.toString();
    }

    /**
     * 公民身份号码 (GB 11643).
     *
     * @param today nobody is born after it
     */
    public static Optional<Fault> identityNumber(String field, @Nullable String typed, LocalDate today) {
        return check(field, typed, number -> identityFault(number, today));
    }

    /** 统一社会信用代码 (GB 32100) with the organisation code inside it (GB 11714). */
    public static Optional<Fault> creditCode(String field, @Nullable String typed) {
        return check(field, typed, Codes::creditFault);
    }

    /** 电话: a mobile of eleven figures, a line with its area code, or a 400 or 800 number. */
    public static Optional<Fault> phone(String field, @Nullable String typed) {
        return check(field, typed, Codes::phoneFault);
    }

    static boolean isIdentityNumber(String number, LocalDate today) {
        return identityFault(number, today) == null;
    }

    static boolean isCreditCode(String code) {
        return creditFault(code) == null;
    }

    /** Region and birthday could be right, whatever the check digit says. */
    static boolean looksLikeIdentityNumber(String number) {
        return number.matches("[1-9][0-9]{16}[0-9X]")
                && isRegion(number)
                && birthday(number)
                        .filter(day -> day.getYear() >= EARLIEST_YEAR)
                        .isPresent();
    }

    private static Optional<Fault> check(String field, @Nullable String typed, Function<String, @Nullable Text> rule) {
        String code = tidy(typed);
        return code.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rule.apply(code)).map(message -> new Fault(field, message));
    }

    private static @Nullable Text identityFault(String number, LocalDate today) {
        if (length(number) != LENGTH) {
            return Text.of(
                    "身份证号应为 18 位，现在是 " + length(number) + " 位",
                    "An identity number has 18 characters; this one has " + length(number));
        }
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Text.of("身份证号前 17 位是数字，最后一位是数字或 X", "An identity number is 17 digits and then a digit or X");
        }
        if (!isRegion(number)) {
            return Text.of("身份证号前两位不是任何省份的代码，请核对", "The first two digits are no province's code; check the number");
        }
        Optional<LocalDate> born = birthday(number);
        if (born.isEmpty()) {
            return Text.of(
                    "身份证号第 7 至 14 位应是出生日期，现在是“" + number.substring(6, 14) + "”，没有这一天",
                    "Digits 7 to 14 are the date of birth; " + number.substring(6, 14) + " is no date");
        }
        if (born.get().isAfter(today) || born.get().getYear() < EARLIEST_YEAR) {
            return Text.of(
                    "身份证号里的出生日期“" + number.substring(6, 14) + "”不可能，请核对",
                    "Nobody living was born on " + number.substring(6, 14) + "; check digits 7 to 14");
        }
        if (identityCheck(number) != number.charAt(LENGTH - 1)) {
            return Text.of("身份证号校验位不对，请逐位核对", "The check digit does not fit; compare the number digit by digit");
        }
        return null;
    }

    private static @Nullable Text creditFault(String code) {
        if (length(code) != LENGTH) {
            return Text.of(
                    "统一社会信用代码应为 18 位，现在是 " + length(code) + " 位",
                    "A unified social credit code has 18 characters; this one has " + length(code));
        }
        Optional<String> foreign = code.codePoints()
                .filter(c -> CREDIT_ALPHABET.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .findFirst();
        if (foreign.isPresent()) {
            return Text.of(
                    "统一社会信用代码里没有“" + foreign.get() + "”这个字符。它只用数字和大写字母，不用 I、O、S、V、Z",
                    "A unified social credit code has no " + foreign.get()
                            + ": only digits and capitals without I, O, S, V, Z");
        }
        if (CREDIT_REGISTRARS.indexOf(code.charAt(0)) < 0) {
            return Text.of(
                    "统一社会信用代码第 1 位“" + code.charAt(0) + "”不是任何登记部门的代码，请核对",
                    "No registrar has the code " + code.charAt(0) + "; check the first character");
        }
        String region = code.substring(2, 8);
        if (!region.matches("[0-9]{6}") || !(PROVINCES.contains(region.substring(0, 2)) || region.startsWith(CENTRE))) {
            return Text.of(
                    "统一社会信用代码第 3 至 8 位应是行政区划代码，现在是“" + region + "”，请核对",
                    "Characters 3 to 8 are a region's code; " + region + " is none");
        }
        if (organisationCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Text.of(
                    "统一社会信用代码第 9 至 17 位（组织机构代码）校验不对，请逐位核对",
                    "Characters 9 to 17, the organisation code, do not fit together; compare them one by one");
        }
        if (creditCheck(code) != code.charAt(LENGTH - 1)) {
            return Text.of(
                    "统一社会信用代码校验位不对，请逐位核对", "The check character does not fit; compare the code character by character");
        }
        return null;
    }

    private static @Nullable Text phoneFault(String tidy) {
        String number = tidy.replaceAll("[()]", "").replaceFirst("^(\\+|00)?86(?=1[3-9][0-9]{9}$|0[0-9]{9,11}$)", "");
        if (number.matches("1[3-9][0-9]{9}|0[1-9][0-9]{8,10}|[48]00[0-9]{7}")) {
            return null;
        }
        if (!number.matches("[0-9]+")) {
            return Text.of(
                    "电话号码只写数字，例如 13 开头的手机号或 0990-1234567", "Write a phone number in digits, such as 0990-1234567");
        }
        if (number.startsWith("0")) {
            return Text.of(
                    "固定电话是区号加 7 或 8 位号码，例如 0990-1234567",
                    "A fixed line is its area code and 7 or 8 digits, such as 0990-1234567");
        }
        if (!number.startsWith("1")) {
            return Text.of(
                    "手机号以 1 开头。固定电话请加上区号，例如 0990-1234567",
                    "A mobile number begins with 1. Add the area code to a fixed line, such as 0990-1234567");
        }
        if (number.length() != MOBILE_LENGTH) {
            return Text.of(
                    "手机号应为 11 位，现在是 " + number.length() + " 位",
                    "A mobile number has 11 digits; this one has " + number.length());
        }
        return Text.of("手机号第 2 位是 3 至 9，请核对", "The second digit of a mobile number is 3 to 9; check it");
    }

    private static int length(String code) {
        return code.codePointCount(0, code.length());
    }

    /** 外国人永久居留身份证 puts a 9 before the province. */
    private static boolean isRegion(String number) {
        return PROVINCES.contains(number.substring(0, 2))
                || (number.startsWith("9") && PROVINCES.contains(number.substring(1, 3)));
    }

    private static Optional<LocalDate> birthday(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @param number at least its first seventeen figures */
    static char identityCheck(String number) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY_CHECKS.charAt(sum % 11);
    }

    /** @param code at least its first seventeen characters, all of the alphabet */
    static char creditCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % CREDIT_ALPHABET.length();
        }
        return CREDIT_ALPHABET.charAt(
                (CREDIT_ALPHABET.length() - sum % CREDIT_ALPHABET.length()) % CREDIT_ALPHABET.length());
    }

    /** GB 11714. @param body eight characters; letters count from A = 10 */
    static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
