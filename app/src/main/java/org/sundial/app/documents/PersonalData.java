package org.sundial.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sundial.app.documents.Masked.Hit;
import org.sundial.app.documents.Masked.Kind;

/**
 * 个人信息识别. Looks at a text as a reader would: full-width figures are figures, characters that cannot be seen are not
 * there, figures may be set apart by blanks and hyphens. When in doubt it hides: a person looks at the result.
 */
final class PersonalData {
    private static final Pattern FIGURES =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]+[Xx]?(?:[ \u3000\\-–—]{1,3}[0-9]+[Xx]?)*(?![0-9A-Za-z])");
    private static final Pattern GROUP = Pattern.compile("[0-9]+[Xx]?");
    private static final Pattern AREA_IN_BRACKETS = Pattern.compile("[(（]0[1-9][0-9]{1,2}[)）][ -]?[0-9]{7,8}(?![0-9])");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][ ·•.\\-]?(?=[A-Z]*[0-9])"
                    + "(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳试超使领])(?![A-Za-z0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
    private static final Pattern AREA_CODE = Pattern.compile("0[1-9][0-9]{1,2}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}[0-9]{7,8}");
    /** A line written without a hyphen counts as a phone only where the words before it say so. */
    private static final Pattern PHONE_WORD = Pattern.compile("(电话|座机|传真|联系|拨打|号码)[^0-9]{0,6}$");

    private static final Pattern CARD = Pattern.compile("(?:62|60|81|4|5[1-5]|35|37|9558)[0-9]+");
    private static final int SHORTEST_CARD = 16;
    private static final int LONGEST_CARD = 19;
    private static final int OLD_IDENTITY_LENGTH = 15;
    private static final int MOST_GROUPS = 8;
    private static final int CONTEXT = 12;

    private final Collection<String> persons;
    private final StringBuilder seen = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Hit> found = new ArrayList<>();

    PersonalData(String text, Collection<String> persons) {
        this.persons = persons;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.FORMAT) {
                seen.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
                places.add(i);
            }
        }
    }

    /** In order; of two that overlap the one that begins first, and of these the longer. */
    List<Hit> hits() {
        matches(EMAIL, Kind.EMAIL);
        matches(PLATE, Kind.PLATE);
        matches(AREA_IN_BRACKETS, Kind.PHONE);
        Matcher figures = FIGURES.matcher(seen);
        while (figures.find()) {
            numbers(figures.start(), figures.end());
        }
        persons.forEach(this::person);
        found.sort(Comparator.comparingInt(Hit::from)
                .thenComparing(Comparator.comparingInt(Hit::to).reversed()));
        List<Hit> apart = new ArrayList<>();
        for (Hit hit : found) {
            if (apart.isEmpty() || apart.getLast().to() <= hit.from()) {
                apart.add(hit);
            }
        }
        return apart;
    }

    private void matches(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(seen);
        while (matcher.find()) {
            add(kind, matcher.start(), matcher.end(), kind.placeholder());
        }
    }

    private void add(Kind kind, int start, int end, String replacement) {
        found.add(new Hit(kind, places.get(start), places.get(end - 1) + 1, replacement));
    }

    /** Figures with gaps: the longest row of groups that makes something, from the left. */
    private void numbers(int start, int end) {
        List<int[]> groups = GROUP.matcher(seen)
                .region(start, end)
                .results()
                .map(group -> new int[] {group.start(), group.end()})
                .toList();
        int first = 0;
        while (first < groups.size()) {
            int next = first + 1;
            for (int last = Math.min(groups.size(), first + MOST_GROUPS) - 1; last >= first; last--) {
                int from = groups.get(first)[0];
                int to = groups.get(last)[1];
                Optional<Kind> kind = kind(from, to, groups.get(first)[1]);
                if (kind.isPresent()) {
                    add(kind.get(), from, to, kind.get().placeholder());
                    next = last + 1;
                    break;
                }
            }
            first = next;
        }
    }

    private Optional<Kind> kind(int from, int to, int firstGroupEnd) {
        String number = seen.substring(from, to).replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
        if (Codes.looksLikeIdentityNumber(number)) {
            return isPublicCode(number) ? Optional.empty() : Optional.of(Kind.IDENTITY_NUMBER);
        }
        if (isOldIdentityNumber(number)) {
            return Optional.of(Kind.IDENTITY_NUMBER);
        }
        if (MOBILE.matcher(number).matches()) {
            return Optional.of(Kind.PHONE);
        }
        boolean areaCodeApart = to > firstGroupEnd
                && AREA_CODE.matcher(seen.substring(from, firstGroupEnd)).matches();
        if (LANDLINE.matcher(number).matches() && (areaCodeApart || isCalledPhone(from))) {
            return Optional.of(Kind.PHONE);
        }
        return isCard(number) ? Optional.of(Kind.BANK_CARD) : Optional.empty();
    }

    /** A credit code made of figures only could be taken for an identity number whose check digit is wrong. */
    private static boolean isPublicCode(String number) {
        return Codes.isCreditCode(number) && Codes.identityCheck(number) != number.charAt(number.length() - 1);
    }

    private boolean isCalledPhone(int from) {
        return PHONE_WORD
                .matcher(seen.substring(Math.max(0, from - CONTEXT), from))
                .find();
    }

    /** Fifteen figures, given out before 1999: region, then a birthday of the twentieth century. */
    private static boolean isOldIdentityNumber(String number) {
        if (number.length() != OLD_IDENTITY_LENGTH || !number.matches("[1-8][0-9]{14}")) {
            return false;
        }
        try {
            LocalDate born = LocalDate.of(
                    1900 + Integer.parseInt(number.substring(6, 8)),
                    Integer.parseInt(number.substring(8, 10)),
                    Integer.parseInt(number.substring(10, 12)));
            return Codes.looksLikeIdentityNumber(number.substring(0, 6) + born.getYear() + number.substring(8) + "0");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCard(String number) {
        if (number.length() < SHORTEST_CARD
                || number.length() > LONGEST_CARD
                || !CARD.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int figure = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? figure : figure * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private void person(String name) {
        String trimmed = name.strip();
        if (trimmed.codePointCount(0, trimmed.length()) < 2) {
            return;
        }
        String replacement = Masking.person(trimmed);
        named(trimmed, replacement);
        // 阿卜杜拉·买买提 is called by his first part alone.
        String[] parts = trimmed.split("[·•・]");
        if (parts.length > 1 && parts[0].length() > 1) {
            named(parts[0], replacement);
        }
    }

    /** The name with blanks between its characters is still the name. */
    private void named(String name, String replacement) {
        String spaced = name.codePoints()
                .filter(c -> !Character.isSpaceChar(c) && "·•・".indexOf(c) < 0)
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("[ \u3000·•・]{0,3}"));
        Matcher matcher = Pattern.compile(spaced).matcher(seen);
        while (matcher.find()) {
            add(Kind.PERSON, matcher.start(), matcher.end(), replacement);
        }
    }
}
