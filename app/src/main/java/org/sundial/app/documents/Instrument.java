package org.sundial.app.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/**
 * 文书. An official instrument as data: each kind has exactly what it must say. {@link Instruments} prints it. Texts are
 * those of the case; sentences around them are in {@code jte/documents}.
 */
public sealed interface Instrument {

    Heading heading();

    InstrumentKind kind();

    /** 标题: the item's own name for it, or that of its kind. */
    default String title() {
        return heading().title().orElse(kind().title().zh());
    }

    /**
     * 收件凭证.
     *
     * @param materials what was handed in, as named to the applicant
     * @param queryCode 查询码, only for paper handed over at the counter; a copy that is kept has none
     * @param answerBy until when the organ says whether it accepts
     */
    record Receipt(
            Heading heading,
            Instant receivedAt,
            List<String> materials,
            Optional<String> queryCode,
            Optional<LocalDate> answerBy,
            List<Basis> bases)
            implements Instrument {
        public Receipt {
            materials = List.copyOf(materials);
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.RECEIPT;
        }
    }

    /** 要补正的一项: what is missing or wrong, and what to do about it. */
    record Missing(String material, String problem, String remedy) {}

    /**
     * 一次告知补正: everything at once (行政许可法 第三十二条第一款第四项).
     *
     * @param by until when to hand it in, where the organ sets a day
     */
    record SupplementNotice(Heading heading, List<Missing> missing, Optional<LocalDate> by, List<Basis> bases)
            implements Instrument {
        public SupplementNotice {
            missing = List.copyOf(missing);
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.SUPPLEMENT_NOTICE;
        }
    }

    /**
     * 受理通知书.
     *
     * @param deemed accepted by law because nobody answered in time (第三十二条第二款)
     * @param decideBy the statutory day, empty while the calendar of its year is not published
     * @param promise the organ's own, shorter limit
     * @param promisedBy its day
     */
    record AcceptanceNotice(
            Heading heading,
            LocalDate acceptedOn,
            boolean deemed,
            TimeLimit limit,
            Optional<LocalDate> decideBy,
            Optional<TimeLimit> promise,
            Optional<LocalDate> promisedBy,
            List<Basis> bases)
            implements Instrument {
        public AcceptanceNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.ACCEPTANCE_NOTICE;
        }
    }

    /** 不予受理通知书. @param competentOrgan where to go instead, where another organ is competent */
    record NonAcceptanceNotice(
            Heading heading, String reason, Optional<String> competentOrgan, List<Basis> bases, Remedies remedies)
            implements Instrument {
        public NonAcceptanceNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.NON_ACCEPTANCE_NOTICE;
        }
    }

    /**
     * 暂停计时（特别程序）告知书 (行政许可法 第四十五条).
     *
     * @param cause 听证、检验、检测、鉴定、专家评审…
     * @param needed the time it needs, which must be told in writing
     */
    record PauseNotice(
            Heading heading, String cause, String reason, LocalDate from, Optional<TimeLimit> needed, List<Basis> bases)
            implements Instrument {
        public PauseNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.PAUSE_NOTICE;
        }
    }

    /** 延期告知书 (行政许可法 第四十二条). @param decideBy empty while the calendar of its year is not published */
    record ExtensionNotice(
            Heading heading,
            String reason,
            Optional<LocalDate> formerly,
            TimeLimit extension,
            Optional<LocalDate> decideBy,
            List<Basis> bases)
            implements Instrument {
        public ExtensionNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.EXTENSION_NOTICE;
        }
    }

    /**
     * 准予行政许可决定书.
     *
     * @param findings what was examined and found; may be empty
     * @param particulars what the decision states: place, scope, period
     * @param conditions duties tied to the licence, such as a check afterwards
     */
    record Grant(
            Heading heading,
            String findings,
            List<Particular> particulars,
            List<String> conditions,
            List<Basis> bases,
            Remedies remedies)
            implements Instrument {
        public Grant {
            particulars = List.copyOf(particulars);
            conditions = List.copyOf(conditions);
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.GRANT;
        }
    }

    /** 不予行政许可决定书: with reasons and remedies, always (行政许可法 第三十八条第二款). */
    record Refusal(Heading heading, String reason, List<Basis> bases, Remedies remedies) implements Instrument {
        public Refusal {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.REFUSAL;
        }
    }

    /**
     * 许可证: a plain certificate; the heading's addressee is its holder, its number the licence's.
     *
     * @param until empty where it has no end, or none is known
     */
    record Licence(Heading heading, List<Particular> particulars, LocalDate from, Optional<LocalDate> until)
            implements Instrument {
        public Licence {
            particulars = List.copyOf(particulars);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.LICENCE;
        }
    }

    /**
     * 听证告知书: the right to ask for a hearing (行政许可法 第四十七条).
     *
     * @param subject what is about to be decided
     * @param within how long one may ask
     * @param by its last day, empty while it hangs on the day of delivery
     */
    record HearingNotice(Heading heading, String subject, TimeLimit within, Optional<LocalDate> by, List<Basis> bases)
            implements Instrument {
        public HearingNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.HEARING_NOTICE;
        }
    }

    /** 责令限期改正通知书. @param consequence what follows if it is not put right */
    record RectificationOrder(
            Heading heading, List<String> problems, LocalDate by, String consequence, List<Basis> bases)
            implements Instrument {
        public RectificationOrder {
            problems = List.copyOf(problems);
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.RECTIFICATION_ORDER;
        }
    }

    /** 撤销行政许可决定书 (行政许可法 第六十九条). @param decision the number of what is annulled */
    record Annulment(Heading heading, String decision, String reason, List<Basis> bases, Remedies remedies)
            implements Instrument {
        public Annulment {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.ANNULMENT;
        }
    }

    /** 终止办理通知书. @param remedies where the closing can be contested; not after a withdrawal */
    record TerminationNotice(Heading heading, String reason, List<Basis> bases, Optional<Remedies> remedies)
            implements Instrument {
        public TerminationNotice {
            bases = List.copyOf(bases);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.TERMINATION_NOTICE;
        }
    }

    /**
     * 送达回证.
     *
     * @param delivered the instruments handed over, each with its number
     * @param method 直接送达, 邮寄送达, 电子送达…
     * @param deliverers who handed it over
     */
    record DeliveryRecord(
            Heading heading,
            List<String> delivered,
            String method,
            String place,
            String recipient,
            Instant deliveredAt,
            List<String> deliverers,
            String note)
            implements Instrument {
        public DeliveryRecord {
            delivered = List.copyOf(delivered);
            deliverers = List.copyOf(deliverers);
        }

        @Override
        public InstrumentKind kind() {
            return InstrumentKind.DELIVERY_RECORD;
        }
    }
}
