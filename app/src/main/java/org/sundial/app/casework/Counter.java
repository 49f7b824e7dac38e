package org.sundial.app.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.SiteSettings;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Detail;
import org.sundial.casefile.Material;

/** 收件. Opens a case from an application in order: at the counter by an officer, online by the applicant. */
@Component
public class Counter {
    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    private final Cases cases;
    private final CaseNumbers numbers;
    private final SiteSettings site;
    private final InstantSource clock;

    Counter(Cases cases, CaseNumbers numbers, SiteSettings site, InstantSource clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.site = site;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        /**
         * Received, now or when this very form was sent before.
         *
         * @param code the query code, known only this once
         */
        record Received(Reference reference, Optional<QueryCode> code) implements Answer {}

        /** The law or the procedure says no. */
        record Faulty(Faults faults) implements Answer {}
    }

    /** At the counter, by a window officer. */
    Answer receive(
            UUID command,
            ApplicationForm application,
            Map<String, String> answers,
            List<Material> materials,
            Officer officer) {
        Actor as = new Actor.Officer(officer.login(), Post.WINDOW.code(), officer.organ());
        return open(command, application, Channel.COUNTER, answers, materials, as);
    }

    /**
     * Online, by the applicant.
     *
     * @param answers tidied and checked by the form
     */
    public Answer apply(
            UUID command, ApplicationForm application, Map<String, String> answers, List<Material> materials) {
        return open(command, application, Channel.ONLINE, answers, materials, Actor.applicant());
    }

    private Answer open(
            UUID command,
            ApplicationForm application,
            Channel channel,
            Map<String, String> answers,
            List<Material> materials,
            Actor actor) {
        Optional<Reference> before = cases.kept(command);
        if (before.isPresent()) {
            return new Answer.Received(before.get(), Optional.empty());
        }
        String number = numbers.draw(
                application.power().rules().organ(),
                InstrumentKind.RECEIPT,
                clock.instant().atZone(Words.ZONE).getYear(),
                command);
        Cases.Opened opened = cases.open(
                command,
                application.receive(channel, number, answers, materials),
                application.title(answers),
                actor,
                site.demo(),
                null);
        return switch (opened.outcome()) {
            case Outcome.Kept kept -> {
                LOG.info("case {}: received {} by {}", kept.reference(), channel, actor.signature());
                yield new Answer.Received(kept.reference(), opened.queryCode());
            }
            case Outcome.Repeated repeated -> new Answer.Received(repeated.reference(), Optional.empty());
            case Outcome.Refused refused -> {
                numbers.unused(command, "未收件");
                yield new Answer.Faulty(new Faults(
                        refused.verdict().details().stream().map(Counter::fault).toList()));
            }
            case Outcome.Conflict conflict ->
                throw new IllegalStateException("nobody opens a case first: " + conflict.reference());
            case Outcome.NotFound none -> throw new IllegalStateException("a case being opened cannot be missing");
        };
    }

    private static Fault fault(Detail detail) {
        return new Fault("", Text.of(detail.zh(), detail.en()));
    }
}
