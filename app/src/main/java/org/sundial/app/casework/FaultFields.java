package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.casefile.Command;
import org.sundial.casefile.Detail;
import org.sundial.casefile.Verdict;

/** 问题对应的填写项. Sends each thing the core found wrong to the field of the page where it is put right, in page order. */
final class FaultFields {
    /** The fields of every act's page, in the one order all pages keep. A name that ends in a dash begins several. */
    private static final List<String> ORDER = List.of(
            "items",
            "item-",
            "ground",
            "competentOrgan",
            "ruling",
            "conditions",
            "validUntil",
            "reasons",
            "cause",
            "workingDaysNeeded",
            "toNode",
            "side",
            "to",
            "amount",
            "eventNumber",
            "field",
            "corrected",
            "mode",
            "receipt",
            "until",
            "waive-",
            "finding",
            "outcome.",
            "hearingOn",
            "opinion",
            "coSigners",
            "reason",
            "remedy.",
            "result",
            "statement",
            "lateReason",
            "files",
            "note");

    private static final Pattern INDEXED = Pattern.compile("([A-Za-z.]+)\\[([0-9]+)](?:\\..*)?");

    private FaultFields() {}

    /** Everything wrong at once: what could not be read, and what the core refuses, each field's first fault only once. */
    static Faults of(List<Fault> unreadable, Verdict.Refused refused, Command command) {
        List<Fault> all = new ArrayList<>(unreadable);
        for (Detail detail : refused.details()) {
            String field = field(detail.subject(), command);
            boolean told = !field.isEmpty()
                    && unreadable.stream().anyMatch(fault -> fault.field().equals(field));
            if (!told) {
                all.add(new Fault(field, Text.of(detail.zh(), detail.en())));
            }
        }
        if (refused.details().isEmpty()) {
            all.add(new Fault(
                    "", Text.of(refused.reason().zh(), refused.reason().en())));
        }
        return inOrder(all);
    }

    static Faults inOrder(List<Fault> faults) {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingInt(fault -> place(fault.field())));
        return new Faults(sorted);
    }

    private static int place(String field) {
        if (field.isEmpty()) {
            return -1;
        }
        // What is asked of a material stands beside it.
        String name = field.startsWith("what-") ? "item-" : field;
        for (int i = 0; i < ORDER.size(); i++) {
            String known = ORDER.get(i);
            boolean begins = known.endsWith("-") || known.endsWith(".");
            if (begins ? name.startsWith(known) : name.equals(known)) {
                return i;
            }
        }
        // The application's own questions come before the note on what was corrected.
        return ORDER.indexOf("files");
    }

    /** The page's name for what the core points at; empty for the page as a whole. */
    static String field(String subject, Command command) {
        return switch (command) {
            case Command.Accept accept -> accepting(subject, accept);
            case Command.RequestSupplement request -> asking(subject, request);
            case Command.Decide decide -> plain(subject.startsWith("ruling.") ? subject.substring(7) : subject);
            case Command.Supplement supplement -> subject.startsWith("materials") ? "files" : plain(subject);
            case Command.CorrectOnTheSpot correct -> subject.startsWith("materials") ? "files" : plain(subject);
            case Command other -> plain(subject);
        };
    }

    private static String accepting(String subject, Command.Accept accept) {
        Matcher indexed = INDEXED.matcher(subject);
        if (indexed.matches() && indexed.group(1).equals("waivers")) {
            return "waive-"
                    + accept.waivers().get(Integer.parseInt(indexed.group(2))).material();
        }
        String known = plain(subject);
        return known.isEmpty() && !subject.isEmpty() && !subject.equals(accept.taskId()) ? "waive-" + subject : known;
    }

    private static String asking(String subject, Command.RequestSupplement request) {
        Matcher indexed = INDEXED.matcher(subject);
        if (indexed.matches() && indexed.group(1).equals("items")) {
            return "what-"
                    + request.items().get(Integer.parseInt(indexed.group(2))).material();
        }
        String known = plain(subject);
        return known.isEmpty() && !subject.isEmpty() && !subject.equals(request.taskId()) ? "item-" + subject : known;
    }

    /** A field that bears its own name; anything else belongs to the page. */
    private static String plain(String subject) {
        Matcher indexed = INDEXED.matcher(subject);
        String name = indexed.matches() ? indexed.group(1) : subject;
        boolean known =
                ORDER.stream().anyMatch(field -> field.endsWith(".") ? name.startsWith(field) : name.equals(field));
        return known ? name : "";
    }
}
