package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Words;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.casefile.Verdict;

/**
 * 办理. Does an officer's act from what was typed: rehearsed first, so that no number is drawn for an act that cannot be
 * kept, then done once.
 */
@Component
class ActDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ActDesk.class);

    private final Cases cases;
    private final CaseNumbers numbers;
    private final CaseDocuments documents;

    ActDesk(Cases cases, CaseNumbers numbers, CaseDocuments documents) {
        this.cases = cases;
        this.numbers = numbers;
        this.documents = documents;
    }

    /** What to show after an act was asked for. */
    sealed interface Answer {
        /** It is kept, now or when it was asked before. */
        record Done() implements Answer {}

        /** Something is to be put right on the page. */
        record Faulty(Faults faults) implements Answer {}

        /** Somebody acted first. */
        record Beaten(Outcome.Conflict by) implements Answer {}

        /** There is no such case, or not for this officer. */
        record Gone() implements Answer {}
    }

    /** What a form would do. */
    sealed interface Look {
        /** Everything is in order; the act would make these events. */
        record InOrder(List<CaseEvent> events) implements Look {}

        /** It would not be done. */
        record Stopped(Answer answer) implements Look {}
    }

    /** One form as it came in. */
    record Form(UUID command, int seen, Typed typed, List<Material> files) {
        Form {
            files = List.copyOf(files);
        }
    }

    /** 核对. Judges the form and keeps nothing. */
    Look look(ActContext context, Form form) {
        ActReading reading = new ActReading(context, form.typed(), form.files(), kind -> ActReading.UNNUMBERED);
        Command command = reading.command();
        Cases.Rehearsal rehearsal =
                cases.rehearse(form.command(), context.view().reference(), form.seen(), command, context.actor());
        return switch (rehearsal) {
            case Cases.Rehearsal.Possible possible -> {
                List<Fault> faults = new ArrayList<>(reading.faults());
                faults.addAll(unprintable(context, form.typed(), possible.events()));
                yield faults.isEmpty()
                        ? new Look.InOrder(possible.events())
                        : new Look.Stopped(new Answer.Faulty(FaultFields.inOrder(faults)));
            }
            case Cases.Rehearsal.Settled settled -> new Look.Stopped(answer(settled.outcome(), reading, command));
        };
    }

    /** 生僻字: what no font of ours can print is told before an instrument is issued, not after. */
    private List<Fault> unprintable(ActContext context, Typed typed, List<CaseEvent> events) {
        if (documents.preview(context.view(), events.getFirst()).isEmpty()) {
            return List.of();
        }
        return typed.values().keySet().stream()
                .flatMap(field -> documents.unprintable(field, typed.text(field)).all().stream())
                .toList();
    }

    /** 办理. Judges the form and does what it says. */
    Answer perform(ActContext context, Form form) {
        return switch (look(context, form)) {
            case Look.Stopped stopped -> stopped.answer();
            case Look.InOrder inOrder -> doIt(context, form);
        };
    }

    private Answer doIt(ActContext context, Form form) {
        int year = context.view().now().atZone(Words.ZONE).getYear();
        String organ = context.view().organ();
        ActReading reading = new ActReading(
                context, form.typed(), form.files(), kind -> numbers.draw(organ, kind, year, form.command()));
        Command command = reading.command();
        Outcome outcome = cases.act(form.command(), context.view().reference(), form.seen(), command, context.actor());
        if (outcome instanceof Outcome.Kept kept) {
            LOG.info(
                    "case {}: {} by {} as {}",
                    kept.reference(),
                    context.kind(),
                    context.actor().officerId(),
                    context.actor().post());
        } else if (!(outcome instanceof Outcome.Repeated)) {
            // Of the same command sent twice at once, one is kept: its numbers are in use.
            numbers.unused(form.command(), "未办成：" + context.kind().zh());
        }
        return answer(outcome, reading, command);
    }

    private static Answer answer(Outcome outcome, ActReading reading, Command command) {
        return switch (outcome) {
            case Outcome.Kept kept -> new Answer.Done();
            case Outcome.Repeated repeated -> new Answer.Done();
            case Outcome.Conflict conflict -> new Answer.Beaten(conflict);
            case Outcome.NotFound none -> new Answer.Gone();
            case Outcome.Refused refused -> new Answer.Faulty(faults(reading, refused.verdict(), command));
        };
    }

    private static Faults faults(ActReading reading, Verdict.Refused refused, Command command) {
        return FaultFields.of(reading.faults(), refused, command);
    }
}
