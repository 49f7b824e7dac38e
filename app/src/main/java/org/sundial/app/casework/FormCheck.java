package org.sundial.app.casework;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sundial.app.catalogue.ItemRules.FieldType;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.documents.Codes;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;

/** 填写检查. One answer against its question: given, of its kind, not too long. */
final class FormCheck {
    /** Where the rules set no length of their own. */
    static final int LONGEST = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private final LocalDate today;

    FormCheck(LocalDate today) {
        this.today = today;
    }

    /** NFC, without characters nobody sees: control characters and those that turn the direction of writing. */
    static String clean(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean breaks = c == '\n' || c == '\t';
            boolean unseen = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.UNASSIGNED;
            if (breaks || !unseen) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    String tidy(FormField field, String typed) {
        return switch (field.type()) {
            case TEXT -> clean(typed).replaceAll("\\s*\\n\\s*", " ");
            case PHONE, CREDIT_CODE, IDENTITY_NUMBER -> Codes.tidy(typed);
            case NUMBER ->
                // A minus stays: it is to be told, not taken away.
                Normalizer.normalize(clean(typed), Normalizer.Form.NFKC).replaceAll("[\\s,，]", "");
            case TRUTH, CHOICE, DATE -> clean(typed);
        };
    }

    Faults faults(FormField field, String value) {
        if (value.isEmpty()) {
            return field.required() ? Faults.of(new Fault(field.name(), missing(field))) : Faults.none();
        }
        int most = field.maxLength() == null ? LONGEST : field.maxLength();
        return Faults.of(Faults.atMost(most, field.name(), value, field.label()).or(() -> wrong(field, value)).stream()
                .toArray(Fault[]::new));
    }

    private static Text missing(FormField field) {
        Text label = field.label();
        return switch (field.type()) {
            case TRUTH, CHOICE -> Text.of("请选择" + label.zh(), "Choose: " + label.en());
            case TEXT, NUMBER, DATE, PHONE, CREDIT_CODE, IDENTITY_NUMBER ->
                Text.of("请填写" + label.zh(), "Enter: " + label.en());
        };
    }

    private Optional<Fault> wrong(FormField field, String value) {
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case PHONE -> Codes.phone(field.name(), value);
            case CREDIT_CODE -> Codes.creditCode(field.name(), value);
            case IDENTITY_NUMBER -> Codes.identityNumber(field.name(), value, today);
            case TRUTH, CHOICE ->
                Faults.check(
                        field.options().stream()
                                        .anyMatch(option -> option.code().equals(value))
                                || (field.type() == FieldType.TRUTH && (value.equals("true") || value.equals("false"))),
                        field.name(),
                        Text.of(
                                "请从列出的选项里选择" + field.label().zh(),
                                "Choose one of the options for: "
                                        + field.label().en()));
            case NUMBER ->
                Faults.check(
                        NUMBER.matcher(value).matches() && new BigDecimal(value).signum() > 0,
                        field.name(),
                        Text.of(
                                field.label().zh() + "只写大于 0 的数字，最多两位小数，例如 80.5",
                                field.label().en() + ": a number above 0 with at most two decimals, such as 80.5"));
            case DATE ->
                Faults.check(
                        isDate(value),
                        field.name(),
                        Text.of(
                                field.label().zh() + "写成年-月-日，例如 2026-12-04",
                                field.label().en() + ": year-month-day, such as 2026-12-04"));
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
