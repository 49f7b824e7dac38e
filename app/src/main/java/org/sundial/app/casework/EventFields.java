package org.sundial.app.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.wire.SaltedField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an event's leaf commits to, field by field. Salts come from one secret per case, so that destroying it
 * unlinks every event of the case at once; the event's own words are bound by the hash of its body.
 */
final class EventFields {
    /** Kept from every receipt: who acted, and the hash of what was written. */
    static final Set<String> HIDDEN = Set.of("officer", "body");

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventFields() {}

    static byte[] newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The seed of one event's salts; without the case's secret nobody can make it again. */
    static byte[] seed(byte[] secret, UUID event) {
        MessageDigest digest = sha256();
        digest.update(secret);
        return digest.digest(event.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The fields of an event under its seed; the same answer whenever asked. */
    static Map<String, SaltedField> of(Reference reference, CaseEvent event, String body, byte[] seed) {
        Map<String, String> values = new TreeMap<>();
        values.put("reference", reference.shown());
        values.put("act", event.kind().zh());
        values.put("at", event.at().toString());
        values.put("post", post(event.by()));
        values.put("officer", event.by().signature());
        values.put("body", HexFormat.of().formatHex(sha256(body.getBytes(StandardCharsets.UTF_8))));
        number(event).ifPresent(number -> values.put("number", number));
        result(event).ifPresent(result -> values.put("result", result));
        return salted(values, seed);
    }

    /** Each value under the salt its name has from the seed. */
    static Map<String, SaltedField> salted(Map<String, String> values, byte[] seed) {
        Map<String, SaltedField> fields = new TreeMap<>();
        MessageDigest digest = sha256();
        values.forEach((name, value) -> fields.put(name, new SaltedField(salt(digest, seed, name), text(value))));
        return fields;
    }

    /** 文号 or receipt number the act gave out. */
    static Optional<String> number(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Received e -> Optional.of(e.receiptNumber());
            case CaseEvent.SupplementRequested e -> Optional.of(e.noticeNumber());
            case CaseEvent.Supplemented e -> Optional.of(e.receiptNumber());
            case CaseEvent.Accepted e -> Optional.of(e.noticeNumber());
            case CaseEvent.AcceptanceRefused e -> Optional.of(e.noticeNumber());
            case CaseEvent.ClockPaused e -> Optional.of(e.noticeNumber());
            case CaseEvent.Extended e -> Optional.of(e.noticeNumber());
            case CaseEvent.Granted e -> Optional.of(e.decisionNumber());
            case CaseEvent.LicenceRefused e -> Optional.of(e.decisionNumber());
            case CaseEvent.RectificationOrdered e -> Optional.of(e.noticeNumber());
            case CaseEvent.Annulled e -> Optional.of(e.decisionNumber());
            case CaseEvent.Terminated e -> Optional.of(e.noticeNumber());
            case CaseEvent.CorrectedOnTheSpot e -> Optional.empty();
            case CaseEvent.DeemedAccepted e -> Optional.empty();
            case CaseEvent.StepCompleted e -> Optional.empty();
            case CaseEvent.ReturnedToStep e -> Optional.empty();
            case CaseEvent.ClockResumed e -> Optional.empty();
            case CaseEvent.HearingRequested e -> Optional.empty();
            case CaseEvent.SideStarted e -> Optional.empty();
            case CaseEvent.TimerFired e -> Optional.empty();
            case CaseEvent.TaskReassigned e -> Optional.empty();
            case CaseEvent.Delivered e -> Optional.empty();
            case CaseEvent.Published e -> Optional.empty();
            case CaseEvent.RecheckRequested e -> Optional.empty();
            case CaseEvent.Withdrawn e -> Optional.empty();
            case CaseEvent.ClericalErrorCorrected e -> Optional.empty();
            case CaseEvent.Closed e -> Optional.empty();
        };
    }

    private static Optional<String> result(CaseEvent event) {
        return switch (event.kind()) {
            case GRANTED -> Optional.of("准予许可");
            case LICENCE_REFUSED -> Optional.of("不予许可");
            case ANNULLED -> Optional.of("撤销许可");
            case ACCEPTANCE_REFUSED -> Optional.of("不予受理");
            case ACCEPTED, DEEMED_ACCEPTED -> Optional.of("受理");
            case RECEIVED,
                    CORRECTED_ON_THE_SPOT,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENTED,
                    STEP_COMPLETED,
                    RETURNED_TO_STEP,
                    CLOCK_PAUSED,
                    CLOCK_RESUMED,
                    EXTENDED,
                    HEARING_REQUESTED,
                    SIDE_STARTED,
                    TIMER_FIRED,
                    TASK_REASSIGNED,
                    DELIVERED,
                    PUBLISHED,
                    RECTIFICATION_ORDERED,
                    RECHECK_REQUESTED,
                    WITHDRAWN,
                    TERMINATED,
                    CLERICAL_ERROR_CORRECTED,
                    CLOSED -> Optional.empty();
        };
    }

    static String post(Actor actor) {
        return switch (actor) {
            case Actor.Officer officer -> officer.post();
            case Actor.Applicant applicant -> "applicant";
            case Actor.Machine machine -> "system";
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static String salt(MessageDigest digest, byte[] seed, String name) {
        digest.update(seed);
        return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
