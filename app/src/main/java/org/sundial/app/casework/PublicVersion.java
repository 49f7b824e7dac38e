package org.sundial.app.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sundial.app.catalogue.ItemRules.FieldType;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.documents.Masked;
import org.sundial.app.documents.Masking;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.casefile.CaseEvent;

/**
 * 公开版. What would be published of a decision, beside the original: only what the rules mark public, with persons hidden.
 * Nothing is public unless the item's rules say so.
 *
 * @param number 文号
 * @param title what lists show
 * @param party the applicant as published
 */
public record PublicVersion(
        String number, Result result, LocalDate decidedOn, String title, String party, List<Line> lines) {

    public PublicVersion {
        lines = List.copyOf(lines);
    }

    /** 结果. */
    public enum Result {
        GRANTED("准予许可", "Granted"),
        REFUSED("不予许可", "Refused"),
        ANNULLED("撤销许可", "Annulled");

        private final Text name;

        Result(String zh, String en) {
            this.name = Text.of(zh, en);
        }

        public Text text() {
            return name;
        }
    }

    /**
     * One line of the original and what becomes of it.
     *
     * @param published null where it is not published
     * @param hits what was found and hidden in it
     */
    public record Line(
            Text label, String original, @Nullable String published, List<Masked.Hit> hits) {
        public Line {
            hits = List.copyOf(hits);
        }

        public boolean changed() {
            return published != null && !published.equals(original);
        }
    }

    /** The newest decision of a case that is not published yet; empty where there is none. */
    public static Optional<PublicVersion> of(CaseView view) {
        for (CaseView.Entry entry : view.entries().reversed()) {
            Optional<PublicVersion> version = switch (entry.event()) {
                case CaseEvent.Annulled e -> Optional.of(annulled(view, e));
                case CaseEvent.Granted e -> Optional.of(granted(view, e));
                case CaseEvent.LicenceRefused e -> Optional.of(refused(view, e));
                case CaseEvent other -> Optional.empty();
            };
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    private static PublicVersion granted(CaseView view, CaseEvent.Granted e) {
        List<Line> lines = answers(view);
        e.licenceNumber().ifPresent(number -> lines.add(open("许可证号", "Licence number", number)));
        e.validUntil().ifPresent(until -> lines.add(open("有效期至", "Valid until", until.toString())));
        e.conditions().forEach(condition -> lines.add(written(view, "许可条件", "Condition", condition)));
        lines.add(hidden("签发意见", "Opinion", e.opinion()));
        return version(view, e.decisionNumber(), Result.GRANTED, e, lines);
    }

    private static PublicVersion refused(CaseView view, CaseEvent.LicenceRefused e) {
        List<Line> lines = answers(view);
        lines.add(written(view, "不予许可的理由", "Reasons", e.reasons()));
        lines.add(hidden("签发意见", "Opinion", e.opinion()));
        return version(view, e.decisionNumber(), Result.REFUSED, e, lines);
    }

    private static PublicVersion annulled(CaseView view, CaseEvent.Annulled e) {
        List<Line> lines = answers(view);
        lines.add(open("撤销的情形", "Ground", e.ground().zh()));
        lines.add(written(view, "撤销的理由", "Reasons", e.reason()));
        return version(view, e.decisionNumber(), Result.ANNULLED, e, lines);
    }

    private static PublicVersion version(
            CaseView view, String number, Result result, CaseEvent event, List<Line> lines) {
        Map<String, String> form = view.form();
        Masked title = Masking.text(view.title(), persons(view));
        return new PublicVersion(
                number,
                result,
                event.at().atZone(Words.ZONE).toLocalDate(),
                title.text(),
                party(form, persons(view)),
                lines);
    }

    private static String party(Map<String, String> form, Collection<String> persons) {
        String name = ApplicationForm.applicant(form);
        return ApplicationForm.byPerson(form) ? Masking.person(name) : Masking.organisation(name, persons);
    }

    private static List<Line> answers(CaseView view) {
        Map<String, String> form = view.form();
        List<Line> lines = new ArrayList<>();
        for (FormField field : view.power().rules().form()) {
            String value = form.getOrDefault(field.name(), "");
            if (!value.isEmpty()) {
                lines.add(answer(view, field, value));
            }
        }
        return lines;
    }

    private static Line answer(CaseView view, FormField field, String value) {
        Map<String, String> form = view.form();
        String original = ApplicationForm.shown(field, value).zh();
        if (!field.published() || field.sensitive()) {
            // Whoever compares need not see what stays hidden anyway.
            String shown = field.sensitive() ? CaseAnswers.mask(original) : original;
            return new Line(field.label(), shown, null, List.of());
        }
        if (field.name().equals("applicantName")) {
            return new Line(field.label(), original, party(form, persons(view)), List.of());
        }
        // Where a person runs the business, the address may be a home.
        if (field.name().endsWith("Address") && ApplicationForm.byPerson(form)) {
            return new Line(field.label(), original, Masking.address(value), List.of());
        }
        // A credit code is public by law and looks like other numbers.
        if (field.type() != FieldType.TEXT) {
            return new Line(field.label(), original, original, List.of());
        }
        Masked masked = Masking.text(value, persons(view));
        return new Line(field.label(), original, masked.text(), masked.hits());
    }

    private static Line open(String zh, String en, String value) {
        return new Line(Text.of(zh, en), value, value, List.of());
    }

    private static Line hidden(String zh, String en, String value) {
        return new Line(Text.of(zh, en), value, null, List.of());
    }

    private static Line written(CaseView view, String zh, String en, String value) {
        Masked masked = Masking.text(value, persons(view));
        return new Line(Text.of(zh, en), value, masked.text(), masked.hits());
    }

    /** The natural persons the case knows by name: everybody in a sensitive field, and the applicant who is one. */
    private static List<String> persons(CaseView view) {
        Map<String, String> form = view.form();
        List<String> persons = new ArrayList<>();
        for (FormField field : view.power().rules().form()) {
            String value = form.getOrDefault(field.name(), "");
            if (field.sensitive() && field.type() == FieldType.TEXT && !value.isEmpty()) {
                persons.add(value);
            }
        }
        if (ApplicationForm.byPerson(form)) {
            persons.add(ApplicationForm.applicant(form));
        }
        return persons;
    }

    /** By which a publication is bound to what was compared. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
