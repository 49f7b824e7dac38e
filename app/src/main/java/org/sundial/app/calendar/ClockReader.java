package org.sundial.app.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.QueryReader;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.ClockFault;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.Pause;
import org.sundial.calendar.RollRule;
import org.sundial.calendar.StartRule;
import org.sundial.calendar.WorkingDayCalendar;

/** Reads a {@link ClockQuestion} from the parameters of an address; the page and the interface ask the same way. */
final class ClockReader {
    static final Map<String, LimitUnit> UNITS = ordered(
            Map.entry("working-day", LimitUnit.WORKING_DAY),
            Map.entry("calendar-day", LimitUnit.CALENDAR_DAY),
            Map.entry("hour", LimitUnit.HOUR),
            Map.entry("month", LimitUnit.MONTH));
    static final Map<String, StartRule> STARTS =
            ordered(Map.entry("next-day", StartRule.NEXT_DAY), Map.entry("same-day", StartRule.SAME_DAY));
    static final Map<String, RollRule> ROLLS =
            ordered(Map.entry("none", RollRule.NONE), Map.entry("next-working-day", RollRule.NEXT_WORKING_DAY));

    /** Ten years in hours is the largest figure any unit can need. */
    private static final int MOST = LegalClock.MAX_DAYS * 24;

    private static final int LONGEST_CAUSE = 100;
    private static final String NO_CAUSE = "未写原因";

    private final Calendars calendars;
    private final QueryReader query;

    private ClockReader(Calendars calendars, Map<String, String[]> parameters) {
        this.calendars = calendars;
        this.query = new QueryReader(parameters);
    }

    static ClockQuestion.Read read(Map<String, String[]> parameters, Calendars calendars) {
        return new ClockReader(calendars, parameters).read();
    }

    private ClockQuestion.Read read() {
        Optional<String> fromText = query.required("from", Text.of("起始日期", "the date to count from"));
        Optional<LocalDateTime> from = fromText.flatMap(this::moment);
        OptionalInt amount =
                query.number("amount", query.required("amount", Text.of("期限", "how long the limit is")), 1, MOST);
        Optional<LimitUnit> unit = query.choice("unit", query.required("unit", Text.of("单位", "the unit")), UNITS);
        Optional<StartRule> start = query.choice("start", query.text("start"), STARTS);
        Optional<RollRule> roll = query.choice("roll", query.text("roll"), ROLLS);
        List<Pause> pauses = pauses(query.all("pause"));
        OptionalInt extension = query.number("extension", query.text("extension"), 1, MOST);
        OptionalInt cap = query.number("cap", query.text("cap"), 1, MOST);
        Optional<WorkingDayCalendar> calendar = edition(query.text("edition"));
        if (unit.filter(LimitUnit.HOUR::equals).isPresent()
                && fromText.filter(text -> !text.contains("T")).isPresent()) {
            query.fault(
                    "from",
                    "按小时计算要写明时刻，如 2026-12-04T09:30。",
                    "A limit in hours runs from a moment: write 2026-12-04T09:30.");
        }
        if (query.hasFaults()) {
            return new ClockQuestion.Read.Faulty(query.faults());
        }
        ClockQuestion question = new ClockQuestion(
                from.orElseThrow(),
                amount.orElseThrow(),
                unit.orElseThrow(),
                start.orElse(StartRule.NEXT_DAY),
                roll.orElse(RollRule.NONE),
                pauses,
                extension,
                cap,
                calendar.orElseThrow());
        // The core's own rules are asked only of what could be read.
        LegalClock.faults(question.rule(), question.facts())
                .forEach(fault -> query.fault(
                        parameter(fault), fault.kind().zh(), fault.kind().en()));
        Faults faults = query.faults();
        return faults.any() ? new ClockQuestion.Read.Faulty(faults) : new ClockQuestion.Read.Asked(question);
    }

    private Optional<LocalDateTime> moment(String text) {
        try {
            if (!text.contains("T")) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text)
                                    .atZoneSameInstant(Words.ZONE)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            query.fault(
                    "from",
                    "请写成日期或时刻，如 2026-12-04 或 2026-12-04T09:30。",
                    "Write a date or a moment, such as 2026-12-04 or 2026-12-04T09:30.");
            return Optional.empty();
        }
    }

    /** Each is from/to, from/.. while it lasts, and may name its cause after another slash. */
    private List<Pause> pauses(List<String> texts) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < texts.size() && i <= LegalClock.MAX_PAUSES; i++) {
            String[] part = texts.get(i).split("/", 3);
            String cause = part.length < 3 || part[2].isBlank() ? NO_CAUSE : part[2].strip();
            try {
                LocalDate from = LocalDate.parse(part[0]);
                boolean open = part.length > 1 && part[1].equals("..");
                // A pause without its end is neither open nor closed: nobody may guess which.
                Optional<LocalDate> to =
                        open ? Optional.empty() : Optional.of(LocalDate.parse(part.length > 1 ? part[1] : ""));
                pauses.add(new Pause(from, to, cause, Optional.empty()));
            } catch (DateTimeParseException e) {
                query.fault(
                        "pause[" + i + "]",
                        "暂停请写成 2026-11-02/2026-11-09；还没恢复的写成 2026-11-02/..",
                        "Write a pause as 2026-11-02/2026-11-09, or 2026-11-02/.. while it lasts.");
            }
            if (cause.length() > LONGEST_CAUSE) {
                query.fault(
                        "pause[" + i + "]",
                        "暂停原因最多 " + LONGEST_CAUSE + " 个字。",
                        "A cause has at most " + LONGEST_CAUSE + " characters.");
            }
        }
        return pauses;
    }

    private Optional<WorkingDayCalendar> edition(Optional<String> id) {
        if (id.isEmpty()) {
            return Optional.of(calendars.current());
        }
        Optional<WorkingDayCalendar> found = calendars.asOf(id.get());
        if (found.isEmpty()) {
            List<String> known = calendars.editions();
            query.fault(
                    "edition",
                    "没有这一版日历。现有 " + known.getFirst() + " 至 " + known.getLast() + "，如 2026 或 2020.2。",
                    "There is no such edition. There are " + known.getFirst() + " to " + known.getLast()
                            + ", such as 2026 or 2020.2.");
        }
        return found;
    }

    /** The core names fields of its own records. */
    private static String parameter(ClockFault fault) {
        String field = fault.field();
        if (field.startsWith("pauses")) {
            return field.replace("pauses", "pause");
        }
        if (field.startsWith("limit.")) {
            return "amount";
        }
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    /** For a machine: the parameter's own name, and which of several is meant in words. */
    static Faults byParameter(Faults faults) {
        return new Faults(faults.all().stream()
                .map(fault -> {
                    if (!fault.field().startsWith("pause[")) {
                        return fault;
                    }
                    int close = fault.field().indexOf(']');
                    int number = Integer.parseInt(fault.field().substring("pause[".length(), close)) + 1;
                    return Fault.of(
                            "pause",
                            "第 " + number + " 个暂停：" + fault.message().zh(),
                            "Pause " + number + ": " + fault.message().en());
                })
                .toList());
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
