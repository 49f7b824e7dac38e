package org.sundial.app.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.catalogue.ItemRules.FieldType;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.documents.Masking;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.casefile.Branch;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.procedure.Values;
import org.sundial.procedure.VariableType;

/**
 * 申请表. An item's application as its rules ask it: the same questions and the same checks online and at the counter.
 * Answers are a map from field name to what was typed; keep them as typed, and {@link #tidy} them before checking.
 *
 * <p>A page shows a question with {@code @template.casework.formField(w = w, field = field, answers = answers,
 * faults = faults)}.
 */
public final class ApplicationForm {
    /** Fields that may stand for the case in lists, the best first. */
    private static final List<String> TITLES = List.of("premisesName", "projectName", "applicantName");

    private static final String APPLICANT = "applicantName";
    private static final String APPLICANT_KIND = "applicantKind";
    private static final String PERSON = "PERSON";

    private final HandledPower power;
    private final FormCheck check;

    private ApplicationForm(HandledPower power, LocalDate today) {
        this.power = power;
        this.check = new FormCheck(today);
    }

    /** @param today in Beijing: nobody is born after it */
    public static ApplicationForm of(HandledPower power, LocalDate today) {
        return new ApplicationForm(power, today);
    }

    public HandledPower power() {
        return power;
    }

    /** Every question, in page order, asked or not. */
    public List<FormField> fields() {
        return power.rules().form();
    }

    public Optional<FormField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether this question is asked of somebody who gave these answers: its condition holds, and so do those before it. */
    public boolean asked(FormField field, Map<String, String> answers) {
        ItemRules.When when = field.when();
        return when == null
                || (when.value().equals(answers.get(when.field()))
                        && field(when.field())
                                .map(other -> asked(other, answers))
                                .orElse(false));
    }

    /** The questions asked of somebody who gave these answers. */
    public List<FormField> asked(Map<String, String> answers) {
        return fields().stream().filter(field -> asked(field, answers)).toList();
    }

    /** When a question is to be answered, for a page that shows every question: empty for always. */
    public Optional<Text> condition(FormField field) {
        ItemRules.When when = field.when();
        if (when == null) {
            return Optional.empty();
        }
        return field(when.field()).map(other -> {
            Text value = shown(other, when.value());
            return Text.of(
                    "“" + other.label().zh() + "”选“" + value.zh() + "”时填写。",
                    "Only if " + other.label().en() + " is " + value.en() + ".");
        });
    }

    /**
     * What to keep of what was typed: only questions that are asked, without control characters, numbers as their
     * standards write them. Ask again with the answers tidied whenever one changes.
     */
    public Map<String, String> tidy(Map<String, String> typed) {
        Map<String, String> tidied = new LinkedHashMap<>();
        for (FormField field : fields()) {
            String clean = check.tidy(field, typed.getOrDefault(field.name(), ""));
            if (!clean.isEmpty()) {
                tidied.put(field.name(), clean);
            }
        }
        Map<String, String> kept = new LinkedHashMap<>();
        asked(tidied).forEach(field -> {
            String value = tidied.get(field.name());
            if (value != null) {
                kept.put(field.name(), value);
            }
        });
        return kept;
    }

    /** 一次性告知: everything wrong with the whole form, in page order. */
    public Faults check(Map<String, String> tidied) {
        return check(tidied, fields().stream().map(FormField::name).toList());
    }

    /** The same for some of the questions only, as one page of several asks them. */
    public Faults check(Map<String, String> tidied, Collection<String> names) {
        Set<String> wanted = new HashSet<>(names);
        Faults faults = Faults.none();
        for (FormField field : asked(tidied)) {
            if (wanted.contains(field.name())) {
                faults = faults.and(check.faults(field, tidied.getOrDefault(field.name(), "")));
            }
        }
        return faults;
    }

    /** 办理方式, as the applicant chose it. */
    public Branch branch(Map<String, String> tidied) {
        String field = power.rules().branchField();
        return field != null && "true".equals(tidied.get(field)) ? Branch.COMMITMENT : Branch.ORDINARY;
    }

    /** 申请人名称; empty while it is not filled in. */
    public static String applicant(Map<String, String> form) {
        return form.getOrDefault(APPLICANT, "");
    }

    /** Whether a natural person applies, of whom lists and publications show less. */
    public static boolean byPerson(Map<String, String> form) {
        return PERSON.equals(form.get(APPLICANT_KIND));
    }

    /** What lists of cases show: the premises or the applicant; of a person no more than the family name. */
    public String title(Map<String, String> tidied) {
        for (String name : TITLES) {
            String value = tidied.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return name.equals(APPLICANT) && byPerson(tidied) ? Masking.person(value) : value;
            }
        }
        return power.power().title();
    }

    /** 材料清单 for one way of handling, in the list's order. */
    public List<ItemRules.Material> materials(Branch branch) {
        return power.rules().materials().stream()
                .filter(material -> material.branch() == null || material.branch() == branch)
                .toList();
    }

    /** The required materials that are not among those handed in. */
    public List<ItemRules.Material> missing(Branch branch, Collection<String> handedIn) {
        return materials(branch).stream()
                .filter(ItemRules.Material::required)
                .filter(material -> !handedIn.contains(material.code()))
                .toList();
    }

    /** What the procedure wants to know from the form: every answer that bears a declared variable's name. */
    public Values variables(Map<String, String> tidied) {
        Values values = Values.NONE;
        for (Map.Entry<String, VariableType> declared :
                power.procedure().variables().entrySet()) {
            String answer = tidied.get(declared.getKey());
            if (answer != null) {
                values = switch (declared.getValue()) {
                    case TEXT -> values.with(declared.getKey(), answer);
                    case TRUTH -> values.with(declared.getKey(), answer.equals("true"));
                    case NUMBER -> values.with(declared.getKey(), new BigDecimal(answer));
                    case DATE -> values.with(declared.getKey(), LocalDate.parse(answer));
                };
            }
        }
        return values;
    }

    /**
     * The application as the pure core takes it. Call it with answers that {@link #check} found in order.
     *
     * @param materials what was handed in, as {@link #material} makes them
     */
    public Command.Receive receive(
            Channel channel, String receiptNumber, Map<String, String> tidied, List<Material> materials) {
        return new Command.Receive(
                power.power().code(),
                power.rules().organ(),
                channel,
                branch(tidied),
                receiptNumber,
                tidied,
                new ArrayList<>(materials),
                variables(tidied));
    }

    /** A file handed in for a line of the material list. */
    public static Material material(String code, String fileName, String sha256) {
        return new Material(code, fileName, sha256, sha256);
    }

    /** An answer as people read it: the label of a choice, a number with its unit. */
    public static Text shown(FormField field, String value) {
        if (field.type() == FieldType.CHOICE || field.type() == FieldType.TRUTH) {
            return Objects.requireNonNullElse(field.options(), List.<ItemRules.FormOption>of()).stream()
                    .filter(option -> option.code().equals(value))
                    .map(ItemRules.FormOption::text)
                    .findFirst()
                    .orElse(Text.asPublished(value));
        }
        Text unit = field.unit();
        return unit == null ? Text.asPublished(value) : Text.of(value + " " + unit.zh(), value + " " + unit.en());
    }
}
