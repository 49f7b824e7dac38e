package org.sundial.app.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 通知文件. The JSON form in which holiday-cn publishes a year: {@code {"year": 2027, "papers": ["address"], "days":
 * [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}}. It becomes the same lines somebody could have typed, so that
 * one reader finds all faults.
 */
final class NoticeFile {
    /** A year takes about 4 kB. */
    static final int LONGEST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> MEMBERS = Set.of("$schema", "$id", "year", "papers", "days");
    private static final Set<String> DAY_MEMBERS = Set.of("name", "date", "isOffDay");

    private NoticeFile() {}

    /** What was read, or what is wrong with the file. */
    record Read(NoticeDraft draft, Faults faults) {}

    static Read read(byte[] file) {
        JsonNode json;
        try {
            json = JSON.readTree(file);
        } catch (JacksonException e) {
            return refused("文件不是 JSON，或编码不是 UTF-8。", "The file is not JSON in UTF-8.");
        }
        List<Fault> faults = new ArrayList<>();
        if (!json.isObject() || !json.path("days").isArray()) {
            return refused("文件里应有 year、papers 和 days。", "The file should hold year, papers and days.");
        }
        unknown(json, MEMBERS, "", faults);
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (JsonNode day : json.path("days")) {
            number++;
            unknown(day, DAY_MEMBERS, "days[" + (number - 1) + "]", faults);
            if (!day.path("date").isString()
                    || !day.path("isOffDay").isBoolean()
                    || !day.path("name").isString()) {
                faults.add(Fault.of(
                        "file",
                        "第 " + number + " 天缺 name、date 或 isOffDay。",
                        "Day " + number + " lacks its name, date or isOffDay."));
                continue;
            }
            lines.append(day.path("date").asString())
                    .append(day.path("isOffDay").asBoolean() ? " off " : " work ")
                    .append(day.path("name").asString().replaceAll("\\s+", " "))
                    .append('\n');
        }
        String papers = String.join(
                " ",
                StreamSupport.stream(json.path("papers").spliterator(), false)
                        .map(paper -> paper.asString(""))
                        .toList());
        return new Read(new NoticeDraft(json.path("year").asString(""), papers, lines.toString()), new Faults(faults));
    }

    private static void unknown(JsonNode node, Set<String> known, String where, List<Fault> faults) {
        Set<String> names = new TreeSet<>(node.propertyNames());
        names.removeAll(known);
        for (String name : names) {
            String shown = (where.isEmpty() ? "" : where + ".") + (name.length() > 40 ? name.substring(0, 40) : name);
            faults.add(Fault.of("file", "不认识“" + shown + "”这一项。", "The member \"" + shown + "\" is not known."));
        }
    }

    private static Read refused(String zh, String en) {
        return new Read(NoticeDraft.EMPTY, Faults.of(Fault.of("file", zh, en)));
    }
}
