package org.sundial.app.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;

/** What was filled in on the page of the clock, as it was filled in; and the same as the interface wants it. */
public record ClockForm(
        String from,
        String time,
        String amount,
        String unit,
        String start,
        String roll,
        String pause1From,
        String pause1To,
        String pause2From,
        String pause2To,
        String extension,
        String cap,
        String edition) {

    private static final int PAUSES = 2;

    static ClockForm of(Map<String, String[]> parameters) {
        String[] pauses = parameters.getOrDefault("pause", new String[0]);
        String from = first(parameters, "from");
        // A link written for the interface carries the moment and the pauses in one value each.
        int clock = from.indexOf('T');
        return new ClockForm(
                clock < 0 ? from : from.substring(0, clock),
                clock < 0 ? first(parameters, "time") : from.substring(clock + 1),
                first(parameters, "amount"),
                first(parameters, "unit"),
                first(parameters, "start"),
                first(parameters, "roll"),
                pauses.length > 0 ? part(pauses[0], 0) : first(parameters, "pause1From"),
                pauses.length > 0 ? part(pauses[0], 1) : first(parameters, "pause1To"),
                pauses.length > 1 ? part(pauses[1], 0) : first(parameters, "pause2From"),
                pauses.length > 1 ? part(pauses[1], 1) : first(parameters, "pause2To"),
                first(parameters, "extension"),
                first(parameters, "cap"),
                first(parameters, "edition"));
    }

    boolean isBlank() {
        return from.isEmpty() && amount.isEmpty();
    }

    /** Whether anything beside the plain question was filled in, so that its fields are shown. */
    public boolean hasMore() {
        return !(pause1From + pause1To + pause2From + pause2To + extension + cap).isEmpty();
    }

    /** The question in the interface's own words. */
    Map<String, String[]> parameters() {
        Map<String, String[]> all = new LinkedHashMap<>();
        put(all, "from", time.isEmpty() || from.isEmpty() ? from : from + "T" + time);
        put(all, "amount", amount);
        put(all, "unit", unit);
        put(all, "start", start);
        put(all, "roll", roll);
        List<String> pauses = new ArrayList<>();
        addPause(pauses, pause1From, pause1To);
        addPause(pauses, pause2From, pause2To);
        if (!pauses.isEmpty()) {
            all.put("pause", pauses.toArray(String[]::new));
        }
        put(all, "extension", extension);
        put(all, "cap", cap);
        put(all, "edition", edition);
        return all;
    }

    /** The call that gives the same answer to a machine. */
    public String call() {
        return "/api/v1/clock/deadline?"
                + parameters().entrySet().stream()
                        .flatMap(entry -> List.of(entry.getValue()).stream()
                                .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"))
                        .replace("%2F", "/")
                        .replace("%3A", ":");
    }

    /** The interface's faults, each at the field of the page it is about, in that field's words. */
    Faults onPage(Faults faults) {
        return new Faults(faults.all().stream()
                .map(fault -> onPage(field(fault.field()), fault.message()))
                .toList());
    }

    private Fault onPage(String field, Text message) {
        return switch (field) {
            case "time" -> Fault.of(field, "请填时刻，如 09:30。", "Give the time of day, such as 09:30.");
            case "pause1From" -> pause1From.isEmpty() ? pauseBegins(field) : new Fault(field, message);
            case "pause2From" -> pause2From.isEmpty() ? pauseBegins(field) : new Fault(field, message);
            // In a list of faults a figure is told by its name; an interface tells it by its parameter.
            case "amount" -> amount.isEmpty() ? new Fault(field, message) : named(field, "期限：", "How long: ", message);
            case "extension" -> named(field, "延长多少：", "Extended by: ", message);
            case "cap" -> named(field, "最多能延长：", "May be extended by: ", message);
            default -> new Fault(field, message);
        };
    }

    private static Fault named(String field, String zh, String en, Text message) {
        return Fault.of(field, zh + message.zh(), en + message.en());
    }

    private static Fault pauseBegins(String field) {
        return Fault.of(field, "请填从哪天暂停。", "Give the day it was paused from.");
    }

    private String field(String parameter) {
        if (parameter.equals("from") && unit.equals("hour") && !from.isEmpty() && time.isEmpty()) {
            return "time";
        }
        if (!parameter.startsWith("pause")) {
            return parameter;
        }
        int asked = parameter.startsWith("pause[") ? parameter.charAt("pause[".length()) - '0' : 0;
        // With only the second pause filled in, it is the first that is asked about.
        boolean onlySecond = pause1From.isEmpty() && pause1To.isEmpty();
        int row = Math.min(PAUSES, asked + (onlySecond ? 2 : 1));
        boolean end = parameter.endsWith(".to");
        return "pause" + row + (end ? "To" : "From");
    }

    private static void addPause(List<String> pauses, String from, String to) {
        if (!from.isEmpty() || !to.isEmpty()) {
            pauses.add(from + "/" + (to.isEmpty() ? ".." : to));
        }
    }

    private static void put(Map<String, String[]> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, new String[] {value});
        }
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String part(String pause, int number) {
        String[] parts = pause.split("/", -1);
        return parts.length <= number || parts[number].equals("..") ? "" : parts[number].strip();
    }
}
