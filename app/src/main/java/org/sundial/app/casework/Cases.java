package org.sundial.app.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Command;
import org.sundial.casefile.Facts;
import org.sundial.casefile.Licensing;
import org.sundial.casefile.Verdict;

/**
 * 办件. Every act on every case goes through here and nowhere else: load, decide by the pure core, keep. At most two round
 * trips, one transaction; what is kept has its leaf, what has no leaf was not kept.
 */
@Component
public class Cases {
    /** How often an act is tried again when another act on the same case came between reading and keeping. */
    private static final int TRIES = 3;

    private final CaseStore store;
    private final ActWriter writer;
    private final CaseLaw law;
    private final Calendars calendars;

    Cases(CaseStore store, ActWriter writer, CaseLaw law, Calendars calendars) {
        this.store = store;
        this.writer = writer;
        this.law = law;
        this.calendars = calendars;
    }

    /** A case just opened: the only moment its query code is known to anybody but the applicant. */
    public record Opened(Outcome outcome, Optional<QueryCode> queryCode) {}

    /**
     * 收件. Opens a case.
     *
     * @param title what lists show: the premises or the applicant as the item allows
     * @param simulated whether everything about it is simulated and says so
     * @param at the moment, for simulated cases; null for the database's now
     */
    public Opened open(
            UUID command, Command.Receive receive, String title, Actor actor, boolean simulated, @Nullable Instant at) {
        HandledPower power;
        try {
            power = law.now(receive.item());
        } catch (CaseLaw.NotHandled e) {
            // It may have been handled when this very command was kept.
            return new Opened(store.repeated(command).orElseThrow(() -> e), Optional.empty());
        }
        CaseLimits limits = power.rules().caseLimits(receive.branch(), receive.channel());
        WorkingDayCalendar calendar = calendars.current();
        Facts facts = new Facts(at == null ? store.now() : at, calendar, power.procedure(), limits, actor);
        return switch (Licensing.decide(CaseState.NONE, receive, facts)) {
            case Verdict.Refused refused ->
                new Opened(beforeOr(command, () -> new Outcome.Refused(refused)), Optional.empty());
            case Verdict.Done done -> {
                Reference reference = Reference.random();
                QueryCode code = QueryCode.random();
                byte[] salt = QueryCode.newSalt();
                CaseState state = RememberedCases.evolve(CaseState.NONE, done.events());
                ActWriter.Act act = new ActWriter.Act(
                        reference,
                        UUID.randomUUID(),
                        EventFields.newSecret(),
                        CaseState.NONE,
                        state,
                        done.events(),
                        power.procedure(),
                        limits,
                        calendar);
                ActRows.Opening opening = opening(act, power, title, code.hash(salt), salt, simulated);
                CaseRow row = row(act, opening, facts.now());
                yield switch (store.keep(writer.rows(command, act, Optional.of(opening)), row)) {
                    case KEPT ->
                        new Opened(new Outcome.Kept(reference, state.version(), done.events()), Optional.of(code));
                    case REPEATED -> new Opened(store.repeated(command).orElseThrow(), Optional.empty());
                    case CONFLICT -> throw new IllegalStateException("nobody acts on a case before it is opened");
                };
            }
        };
    }

    private static ActRows.Opening opening(
            ActWriter.Act act,
            HandledPower power,
            String title,
            byte[] queryCodeHash,
            byte[] queryCodeSalt,
            boolean simulated) {
        CaseState.Origin origin = act.state().origin().orElseThrow();
        return new ActRows.Opening(
                act.logId(),
                act.secret(),
                origin.item(),
                power.power().edition(),
                power.power().chart().orElseThrow().version(),
                origin.procedure(),
                origin.branch().name(),
                origin.channel().name(),
                title,
                queryCodeHash,
                queryCodeSalt,
                simulated);
    }

    private static CaseRow row(ActWriter.Act act, ActRows.Opening opening, Instant now) {
        return new CaseRow(
                act.reference(),
                act.logId(),
                act.secret(),
                opening.item(),
                opening.edition(),
                opening.chart(),
                opening.procedure(),
                act.state().origin().orElseThrow().organ(),
                act.state(),
                opening.title(),
                opening.simulated(),
                now);
    }

    /** The case a command was kept on, if it ever was. */
    public Optional<Reference> kept(UUID command) {
        return store.repeated(command).map(Outcome.Repeated::reference);
    }

    /** Acts on a case now. */
    public Outcome act(UUID command, Reference reference, Command asked, Actor actor) {
        return act(command, reference, asked, actor, null);
    }

    /** What a rehearsal came to: the events the act would make, or what stands in its way. */
    public sealed interface Rehearsal {
        /** It may be done, and would make these events. */
        record Possible(List<CaseEvent> events) implements Rehearsal {}

        /** It was done already, or may not be done. */
        record Settled(Outcome outcome) implements Rehearsal {}
    }

    /**
     * 预演. Decides an act and keeps nothing: before a number is drawn for it, and for the preview of what is to be signed.
     *
     * @param seen the version of the case the person had before them
     */
    public Rehearsal rehearse(UUID command, Reference reference, int seen, Command asked, Actor actor) {
        Optional<Outcome.Repeated> before = store.repeated(command);
        if (before.isPresent()) {
            return new Rehearsal.Settled(before.get());
        }
        return store.load(reference)
                .map(row -> {
                    if (row.version() != seen) {
                        return new Rehearsal.Settled(store.latest(reference));
                    }
                    return switch (Licensing.decide(row.state(), asked, facts(row, actor, null))) {
                        case Verdict.Done done -> new Rehearsal.Possible(done.events());
                        case Verdict.Refused refused -> new Rehearsal.Settled(new Outcome.Refused(refused));
                    };
                })
                .orElseGet(() -> new Rehearsal.Settled(new Outcome.NotFound()));
    }

    /**
     * Acts on a case.
     *
     * @param at the moment, for simulated cases only; null for the database's now
     */
    public Outcome act(UUID command, Reference reference, Command asked, Actor actor, @Nullable Instant at) {
        return act(command, reference, OptionalInt.empty(), asked, actor, at);
    }

    /**
     * Acts on a case as a person saw it: nobody signs what has changed meanwhile.
     *
     * @param seen the version the person had before them
     */
    public Outcome act(UUID command, Reference reference, int seen, Command asked, Actor actor) {
        return act(command, reference, OptionalInt.of(seen), asked, actor, null);
    }

    private Outcome act(
            UUID command, Reference reference, OptionalInt seen, Command asked, Actor actor, @Nullable Instant at) {
        Optional<Outcome> done = onMemory(command, reference, seen, asked, actor, at);
        if (done.isPresent()) {
            return done.get();
        }
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<CaseRow> stored = store.load(reference);
            if (stored.isEmpty()) {
                return new Outcome.NotFound();
            }
            Optional<Outcome> outcome = attempt(command, stored.get(), seen, asked, actor, at);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return store.latest(reference);
    }

    /**
     * Decides on the case as it is remembered and keeps. What is remembered may be old: then it is not written, and nothing
     * else it came to is believed or looked into.
     */
    private Optional<Outcome> onMemory(
            UUID command, Reference reference, OptionalInt seen, Command asked, Actor actor, @Nullable Instant at) {
        return store.remembered(reference)
                .filter(row -> seen.isEmpty() || seen.getAsInt() == row.version())
                .flatMap(row -> {
                    Facts facts = facts(row, actor, at);
                    return Licensing.decide(row.state(), asked, facts) instanceof Verdict.Done done
                            ? keep(command, row, facts, done.events())
                            : Optional.empty();
                });
    }

    /** Decides and keeps; empty if somebody acted on the case since it was as it is here. */
    private Optional<Outcome> attempt(
            UUID command, CaseRow row, OptionalInt seen, Command asked, Actor actor, @Nullable Instant at) {
        if (seen.isPresent() && seen.getAsInt() != row.version()) {
            return Optional.of(beforeOr(command, () -> store.latest(row.reference())));
        }
        Facts facts = facts(row, actor, at);
        return switch (Licensing.decide(row.state(), asked, facts)) {
            case Verdict.Refused refused ->
                Optional.of(beforeOr(
                        command,
                        () -> asked instanceof Command.OnTask task && goneSince(row, task)
                                ? store.latest(row.reference())
                                : new Outcome.Refused(refused)));
            case Verdict.Done done -> keep(command, row, facts, done.events());
        };
    }

    private Optional<Outcome> keep(UUID command, CaseRow row, Facts facts, List<CaseEvent> events) {
        CaseState state = RememberedCases.evolve(row.state(), events);
        ActWriter.Act act = new ActWriter.Act(
                row.reference(),
                row.logId(),
                row.secret(),
                row.state(),
                state,
                events,
                facts.procedure(),
                facts.limits(),
                facts.calendar());
        return switch (store.keep(writer.rows(command, act, Optional.empty()), row.with(state))) {
            case KEPT -> Optional.of(new Outcome.Kept(row.reference(), state.version(), events));
            case REPEATED -> store.repeated(command).map(before -> before);
            case CONFLICT -> Optional.empty();
        };
    }

    /** What cannot be done now may have been done before by this very command: then it is answered, not refused. */
    private Outcome beforeOr(UUID command, Supplier<Outcome> otherwise) {
        return store.repeated(command).<Outcome>map(before -> before).orElseGet(otherwise);
    }

    /** The law a case stands under: the procedure and rules it began with, the calendar in force now. */
    Facts facts(CaseRow row, Actor actor, @Nullable Instant at) {
        CaseLaw.Pinned pinned = law.pinned(row);
        CaseState.Origin origin = row.state().origin().orElseThrow();
        return new Facts(
                at == null ? row.now() : at,
                calendars.current(),
                pinned.procedure(),
                pinned.rules().caseLimits(origin.branch(), origin.channel()),
                actor);
    }

    /** Whether the task asked for was open once and no longer is: then somebody else did it, which is no fault. */
    private static boolean goneSince(CaseRow row, Command.OnTask asked) {
        CaseState.Tokens tokens = row.state().tokens().orElseThrow();
        boolean open = tokens.open(asked.taskId()).isPresent();
        boolean done =
                tokens.signed().stream().anyMatch(signed -> signed.taskId().equals(asked.taskId()));
        return !open && done;
    }
}
