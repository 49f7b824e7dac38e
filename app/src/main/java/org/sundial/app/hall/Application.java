package org.sundial.app.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.casework.ApplicationForm;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.catalogue.ItemRules.Material;
import org.sundial.app.documents.Instruments;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Task;
import org.sundial.casefile.Branch;

/** 填写中的申请. A draft held against the questions and the material list of its item. */
public final class Application {
    /** The page of the materials, beside those of the sections. */
    static final String MATERIALS = "materials";

    private final ApplicationForm form;
    private final Draft draft;
    private final Instruments instruments;
    private final Map<Section, List<FormField>> pages;
    private final Map<String, String> answers;

    Application(HandledPower power, Draft draft, Instruments instruments, LocalDate today) {
        this.form = ApplicationForm.of(power, today);
        this.draft = draft;
        this.instruments = instruments;
        this.pages = Section.divide(form.fields());
        this.answers = form.tidy(draft.typed());
    }

    public ApplicationForm form() {
        return form;
    }

    public Draft draft() {
        return draft;
    }

    /** The answers as they would be handed in. */
    public Map<String, String> answers() {
        return answers;
    }

    public List<Section> sections() {
        return List.copyOf(pages.keySet());
    }

    /** Every question that may stand on this page, asked or not. */
    public List<FormField> fields(Section section) {
        return pages.getOrDefault(section, List.of());
    }

    /** The questions of a page, less those that an answer on an earlier page has ruled out. */
    public List<FormField> shown(Section section) {
        return fields(section).stream()
                .filter(field ->
                        form.asked(field, answers) || condition(section, field).isPresent())
                .toList();
    }

    /** The question on the same page that decides whether this one is to be answered. */
    public Optional<FormField> condition(Section section, FormField field) {
        return field.when() == null
                ? Optional.empty()
                : fields(section).stream()
                        .filter(other -> other.name().equals(field.when().field()))
                        .findFirst();
    }

    /** Whether a page can be filled in: what decides about its questions has been answered. */
    public boolean open(Section section) {
        return fields(section).stream()
                .allMatch(field -> field.when() == null
                        || condition(section, field).isPresent()
                        || answers.containsKey(field.when().field()));
    }

    public boolean materialsOpen() {
        String branch = form.power().rules().branchField();
        return branch == null || answers.containsKey(branch);
    }

    public Branch branch() {
        return form.branch(answers);
    }

    public List<Material> materials() {
        return form.materials(branch());
    }

    /** 一次性告知: everything wrong on one page, in page order. */
    public Faults faults(Section section) {
        Faults faults = Faults.none();
        for (FormField field : fields(section)) {
            Faults found = form.check(answers, List.of(field.name()));
            String answer = answers.getOrDefault(field.name(), "");
            // A name that cannot be printed would be found only when the decision is: now it can still be put right.
            faults =
                    faults.and(found.any() || answer.isEmpty() ? found : instruments.unprintable(field.name(), answer));
        }
        return faults;
    }

    public Faults materialFaults() {
        List<Fault> missing = new ArrayList<>();
        for (Material material : form.missing(branch(), draft.files().keySet())) {
            missing.add(Fault.of(
                    material.code(),
                    "请上传“" + material.name().zh() + "”",
                    "Upload: " + material.name().en()));
        }
        return new Faults(missing);
    }

    /** Everything wrong with the whole application, in page order. */
    public Faults faults() {
        Faults faults = Faults.none();
        for (Section section : sections()) {
            faults = faults.and(faults(section));
        }
        return faults.and(materialFaults());
    }

    public Task.Status status(Section section) {
        if (!open(section)) {
            return Task.Status.LATER;
        }
        if (!draft.saved().contains(section.slug())) {
            return Task.Status.NOT_STARTED;
        }
        return faults(section).any() ? Task.Status.IN_PROGRESS : Task.Status.DONE;
    }

    public Task.Status materialStatus() {
        if (!materialsOpen()) {
            return Task.Status.LATER;
        }
        if (draft.files().isEmpty() && !draft.saved().contains(MATERIALS)) {
            return Task.Status.NOT_STARTED;
        }
        return materialFaults().any() ? Task.Status.IN_PROGRESS : Task.Status.DONE;
    }

    public boolean complete() {
        return !faults().any();
    }

    /** Where to go on after a page: the next that is not done, or the last look at everything. */
    String next(Optional<Section> after) {
        boolean passed = after.isEmpty();
        for (Section section : sections()) {
            if (passed && status(section) != Task.Status.DONE) {
                return "q/" + section.slug();
            }
            passed |= after.equals(Optional.of(section));
        }
        return materialStatus() != Task.Status.DONE ? MATERIALS : complete() ? "check" : "tasks";
    }
}
