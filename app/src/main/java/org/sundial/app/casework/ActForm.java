package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.web.Choice;
import org.sundial.app.web.Text;
import org.sundial.app.web.Upload;
import org.sundial.calendar.ExtensionCap;
import org.sundial.casefile.CommandKind;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Variable;

/**
 * 办理表. One act's page: what was typed, and everything there is to choose from.
 *
 * @param command made when the page was asked for; sent with the form, it makes sending twice harmless
 * @param seen the version of the case shown
 * @param task the open task, or empty
 * @param step its step; null for an act on the case as a whole
 * @param asks what completing the step must give
 * @param colleagues who else holds the post, by login
 * @param targets the steps to return to, by node
 * @param sides the side procedures, by node
 * @param records the case's records, by number
 * @param officers how many officers the step needs
 * @param finding whether the step ends in a finding
 * @param hearing whether it announces a hearing
 * @param late what limit has passed, so that the reason is owed; null while in time
 * @param warnings what to know before acting
 * @param cap how long an extension may be
 * @param fields the application's own questions, for a correction
 * @param uploads what was uploaded already, by the material's code
 */
public record ActForm(
        CommandKind kind,
        CaseView view,
        UUID command,
        int seen,
        Typed typed,
        String task,
        @Nullable UserTask step,
        List<Variable> asks,
        List<Choice> colleagues,
        List<Choice> targets,
        List<Choice> sides,
        List<Choice> records,
        int officers,
        boolean finding,
        boolean hearing,
        @Nullable Text late,
        List<Text> warnings,
        @Nullable ExtensionCap cap,
        Checklist checklist,
        List<FormField> fields,
        Map<String, Upload> uploads,
        LocalDate today) {

    /** The act's own address. */
    public String action() {
        return "/desk/c/" + view.reference().shown() + "/" + Acts.slug(kind);
    }

    public String text(String name) {
        return typed.text(name);
    }

    public boolean multipart() {
        return kind == CommandKind.SUPPLEMENT || kind == CommandKind.CORRECT_ON_THE_SPOT;
    }
}
