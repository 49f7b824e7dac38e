package org.sundial.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Cases;
import org.sundial.app.casework.Outcome;
import org.sundial.app.casework.PublicVersion;
import org.sundial.app.casework.Publishing;
import org.sundial.app.casework.Reference;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Numbers;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.web.Words;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;

/** 模拟办件. Plays the script once, when the city has no case yet; every case says that it is simulated. */
@Component
@Order(1_000)
@ConditionalOnProperty(name = "sundial.site.demo", havingValue = "true")
class Simulation implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);

    private final Cases cases;
    private final CaseFiles files;
    private final Publishing publishing;
    private final Powers powers;
    private final Officers officers;
    private final Numbers numbers;
    private final Attachments attachments;
    private final Calendars calendars;
    private final InstantSource clock;

    Simulation(
            Cases cases,
            CaseFiles files,
            Publishing publishing,
            Powers powers,
            Officers officers,
            Numbers numbers,
            Attachments attachments,
            Calendars calendars,
            InstantSource clock) {
        this.cases = cases;
        this.files = files;
        this.publishing = publishing;
        this.powers = powers;
        this.officers = officers;
        this.numbers = numbers;
        this.attachments = attachments;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Goes on where a start that was cut off had come to: what was played once is not played again. */
    @Override
    public void run(ApplicationArguments arguments) {
        WorkingDayCalendar calendar = calendars.current();
        LocalDate today = clock.instant().atZone(Words.ZONE).toLocalDate();
        Commands commands = new Commands(numbers, new Specimens(attachments), calendar, today);
        Map<String, Reference> references = new HashMap<>();
        int played = 0;
        for (Script.Line line : Script.lines(calendar, today)) {
            UUID command = UUID.nameUUIDFromBytes(
                    ("simulated " + line.key() + " " + line.step()).getBytes(StandardCharsets.UTF_8));
            Optional<Reference> before = cases.kept(command);
            references.put(line.key(), before.orElseGet(() -> play(line, commands, command, references)));
            played += before.isEmpty() ? 1 : 0;
        }
        if (played > 0) {
            LOG.info("simulated cases: {} acts in {} cases", played, references.size());
        }
    }

    private Reference play(Script.Line line, Commands commands, UUID command, Map<String, Reference> references) {
        HandledPower power = powers.handled(line.item())
                .orElseThrow(() -> new IllegalStateException("the script needs " + line.item()));
        Outcome outcome = line.command().equals("RECEIVE")
                ? open(line, commands, power, command)
                : act(line, commands, power, command, references);
        if (outcome instanceof Outcome.Kept kept) {
            return kept.reference();
        }
        // The script is ours: a line that is refused is our mistake, and must be seen at once.
        throw new IllegalStateException("the script's " + line.key() + " step " + line.step() + " came to " + outcome);
    }

    private Outcome open(Script.Line line, Commands commands, HandledPower power, UUID command) {
        Command.Receive receive = commands.receive(line, power, command);
        return cases.open(command, receive, line.arg("applicantName"), actor(line), true, line.at())
                .outcome();
    }

    private Outcome act(
            Script.Line line, Commands commands, HandledPower power, UUID command, Map<String, Reference> references) {
        Reference reference = Objects.requireNonNull(references.get(line.key()), line.key());
        CaseView view = files.view(new CaseScope(true, ""), reference).orElseThrow();
        if (line.command().equals("PUBLISH")) {
            // What is published is masked and kept with the act, as on the officers' page.
            return publishing.publish(
                    command, view, PublicVersion.of(view).orElseThrow(), null, actor(line), line.at());
        }
        return cases.act(command, reference, commands.on(line, power, view.state(), command), actor(line), line.at());
    }

    private Actor actor(Script.Line line) {
        return switch (line.actor()) {
            case "applicant" -> Actor.applicant();
            case "system" -> Actor.system();
            default -> {
                Officer officer = officers.find(line.actor())
                        .orElseThrow(() -> new IllegalStateException("no demo officer " + line.actor()));
                yield Actor.officer(
                        officer.login(), officer.posts().iterator().next().code(), officer.organ());
            }
        };
    }
}
