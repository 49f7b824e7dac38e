package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.procedure.Marking;
import org.sundial.procedure.OpenTask;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Values;

/** What holds of every case, whatever a careless office tries on it. */
class LicensingPropertiesTest {
    private static final int ATTEMPTS = 120;

    @Provide
    Arbitrary<Procedure> procedures() {
        return Arbitraries.of(Procedures.P01, Procedures.P02, Procedures.HEARD, Procedures.ASKING);
    }

    private static CaseFixture played(Procedure procedure, long seed) {
        Explorer explorer = new Explorer(procedure, seed);
        for (int i = 0; i < ATTEMPTS; i++) {
            explorer.attempt();
        }
        return explorer.file();
    }

    @Property(tries = 300)
    void a_history_replays_to_the_state_at_each_of_its_events(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        CaseFixture file = played(procedure, seed);
        CaseState state = CaseState.NONE;
        for (int i = 0; i < file.history().size(); i++) {
            state = Licensing.evolve(state, file.history().get(i));
            assertThat(Licensing.replay(file.history().subList(0, i + 1))).isEqualTo(state);
            assertThat(state.version()).isEqualTo(i + 1);
        }
        assertThat(state).isEqualTo(file.state());
    }

    @Property(tries = 300)
    void the_tasks_a_case_holds_are_the_open_tasks_of_its_marking(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        Explorer explorer = new Explorer(procedure, seed);
        for (int i = 0; i < ATTEMPTS; i++) {
            explorer.attempt();
            CaseState state = explorer.file().state();
            if (state.tokens().isPresent() && !state.status().isEnd()) {
                Marking marking = state.tokens().get().marking();
                assertThat(state.openTasks())
                        .extracting(CaseState.TaskInHand::taskId)
                        .containsExactlyInAnyOrderElementsOf(procedure.open(marking).stream()
                                .map(OpenTask::taskId)
                                .toList());
                assertThat(Marking.decode(marking.encode())).isEqualTo(marking);
            }
            if (state.status().isEnd()) {
                assertThat(state.openTasks()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void every_case_is_a_run_of_its_procedure(@ForAll("procedures") Procedure procedure, @ForAll long seed) {
        List<Marking> markings = new ArrayList<>();
        for (CaseEvent event : played(procedure, seed).history()) {
            if (!(event instanceof CaseEvent.Moving moving)) {
                continue;
            }
            Marking after = moving.move().marking();
            if (markings.isEmpty()) {
                assertThat(after).isEqualTo(procedure.begin(after.values()));
            } else {
                assertThat(after).isEqualTo(next(procedure, markings.getLast(), moving));
            }
            markings.add(after);
        }
    }

    private static Marking next(Procedure procedure, Marking before, CaseEvent.Moving event) {
        return switch (event) {
            case CaseEvent.Received e -> throw new AssertionError("received twice");
            case CaseEvent.Accepted e -> procedure.complete(before, e.taskId(), e.outcome());
            case CaseEvent.DeemedAccepted e ->
                e.move().closed().isEmpty() ? before : procedure.complete(before, e.taskId(), e.outcome());
            case CaseEvent.StepCompleted e -> procedure.complete(before, e.taskId(), e.outcome());
            case CaseEvent.ReturnedToStep e -> procedure.returnTo(before, e.taskId(), e.toNode());
            case CaseEvent.SideStarted e -> procedure.startSide(before, e.sideNode(), e.values());
            case CaseEvent.TimerFired e -> procedure.fire(before, e.timerTaskId());
            case CaseEvent.Granted e -> procedure.complete(before, e.taskId(), e.outcome());
            case CaseEvent.LicenceRefused e -> procedure.complete(before, e.taskId(), e.outcome());
            case CaseEvent.Delivered e -> procedure.complete(before, e.taskId(), Values.NONE);
            case CaseEvent.Annulled e -> procedure.complete(before, e.taskId(), e.outcome());
        };
    }

    @Property(tries = 300)
    void a_case_has_at_most_one_decision_one_acceptance_and_one_signature_per_task(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        CaseFixture file = played(procedure, seed);
        assertThat(count(file, EventKind.GRANTED, EventKind.LICENCE_REFUSED)).isLessThanOrEqualTo(1);
        assertThat(count(file, EventKind.ACCEPTED, EventKind.DEEMED_ACCEPTED, EventKind.ACCEPTANCE_REFUSED))
                .isLessThanOrEqualTo(1);
        assertThat(count(file, EventKind.DELIVERED)).isLessThanOrEqualTo(1);
        assertThat(count(file, EventKind.EXTENDED)).isLessThanOrEqualTo(1);
        assertThat(count(file, EventKind.ANNULLED)).isLessThanOrEqualTo(1);
        file.state()
                .tokens()
                .ifPresent(tokens -> assertThat(tokens.signed())
                        .extracting(CaseState.Signature::taskId)
                        .doesNotHaveDuplicates());
    }

    private static long count(CaseFixture file, EventKind... kinds) {
        return file.history().stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .count();
    }

    /** The rule in its own words, told from the events and not from the rows. */
    @Property(tries = 300)
    void nobody_reviews_what_they_examined_or_decides_what_they_prepared(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        Map<String, Set<String>> didWhat = new HashMap<>();
        for (CaseEvent event : played(procedure, seed).history()) {
            Set<String> own = new HashSet<>(didWhat.getOrDefault(event.by().signature(), Set.of()));
            switch (event) {
                case CaseEvent.Accepted e -> own.add("prepared");
                case CaseEvent.StepCompleted e -> {
                    if (e.act().equals("review")) {
                        assertThat(own).doesNotContain("prepared");
                        own.add("reviewed");
                    } else if (e.act().equals("examine") || e.act().equals("verify-site")) {
                        own.add("prepared");
                        e.coSigners()
                                .forEach(officer -> didWhat.computeIfAbsent(officer, o -> new HashSet<>())
                                        .add("prepared"));
                    }
                }
                case CaseEvent.Granted e -> assertThat(own).doesNotContain("prepared", "reviewed");
                case CaseEvent.LicenceRefused e -> assertThat(own).doesNotContain("prepared", "reviewed");
                default -> {}
            }
            didWhat.put(event.by().signature(), own);
        }
    }

    @Property(tries = 300)
    void the_clock_stands_still_only_at_the_statuses_declared_for_it(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        Explorer explorer = new Explorer(procedure, seed);
        for (int i = 0; i < ATTEMPTS; i++) {
            explorer.attempt();
            CaseFixture file = explorer.file();
            LicensingStatus status = file.state().status();
            // A case that ends while its clock stands still leaves the pause open: nothing is counted any more.
            if (!status.isEnd()) {
                assertThat(file.state().clock().open().isPresent()).isEqualTo(status == LicensingStatus.PAUSED);
                boolean acceptanceStill = file.find(DeadlineKind.ACCEPTANCE)
                        .filter(deadline -> deadline.deadline() instanceof Deadline.StillPaused)
                        .isPresent();
                assertThat(acceptanceStill).isEqualTo(status == LicensingStatus.AWAITING_SUPPLEMENT);
            }
        }
    }

    /** Counted here day by day from the events alone; the case's own figures come from its state. */
    @Property(tries = 300)
    void the_due_date_recounted_from_the_events_is_the_due_date_of_the_case(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        CaseFixture file = played(procedure, seed);
        file.find(DeadlineKind.DECISION).map(CaseDeadline::deadline).ifPresent(deadline -> {
            if (deadline instanceof Deadline.Due due) {
                assertThat(due.date()).isEqualTo(recount(file.history()));
            }
        });
    }

    private static LocalDate recount(List<CaseEvent> history) {
        WorkingDayCalendar calendar = PublishedArrangements.asOf("2026");
        LocalDate materials = LocalDate.MIN;
        LocalDate from = LocalDate.MIN;
        int days = 20;
        Set<LocalDate> still = new HashSet<>();
        LocalDate stopped = LocalDate.MIN;
        for (CaseEvent event : history) {
            LocalDate day = ChinaTime.day(event.at());
            switch (event.kind()) {
                case RECEIVED, SUPPLEMENTED -> materials = day;
                case ACCEPTED -> from = day;
                case DEEMED_ACCEPTED -> from = materials;
                case EXTENDED ->
                    days += ((CaseEvent.Extended) event).extension().amount();
                case CLOCK_PAUSED -> stopped = day;
                case CLOCK_RESUMED ->
                    still.addAll(new ArrayList<>(stopped.datesUntil(day).toList()));
                default -> {}
            }
        }
        LocalDate date = from;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (calendar.isWorkingDay(date) && !still.contains(date)) {
                counted++;
            }
        }
        return date;
    }

    @Property(tries = 300)
    void a_refusal_changes_nothing_and_says_why_in_both_languages(
            @ForAll("procedures") Procedure procedure, @ForAll long seed) {
        Explorer explorer = new Explorer(procedure, seed);
        for (int i = 0; i < ATTEMPTS; i++) {
            int before = explorer.file().history().size();
            if (explorer.attempt() instanceof Verdict.Refused refused) {
                assertThat(explorer.file().history()).hasSize(before);
                assertThat(refused.details()).isNotEmpty().allSatisfy(detail -> {
                    assertThat(detail.zh()).isNotBlank().doesNotContain("null");
                    assertThat(detail.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}{12}");
                });
            }
        }
    }
}
