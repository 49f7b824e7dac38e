package org.sundial.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object and gathers every problem on the way instead of stopping at the first. */
final class FieldReader {

    private final JsonNode object;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new HashSet<>();
    private boolean hasProblems;

    FieldReader(JsonNode object, String path, List<Problem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
        if (!object.isObject()) {
            problem("", "这里应是一个 JSON 对象。", "A JSON object is expected here.");
        }
    }

    void problem(String name, String zh, String en) {
        problems.add(new Problem(at(name), zh, en));
        hasProblems = true;
    }

    /** Whether this object itself had a problem so far. */
    boolean hasProblems() {
        return hasProblems;
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /** Notes the problem if the field is not there; a field asked for is no unknown one. */
    Optional<JsonNode> value(String name) {
        known.add(name);
        Optional<JsonNode> value = object.optional(name);
        if (value.isEmpty() && object.isObject()) {
            problem(name, "缺少这一项。", "It is missing.");
        }
        return value;
    }

    /** A text that fits its form; none after a problem was noted. */
    Optional<String> text(String name, Form form) {
        Optional<String> text = text(name);
        if (text.isPresent() && !form.fits(text.get())) {
            problem(name, form.zh(), form.en());
            return Optional.empty();
        }
        return text;
    }

    Optional<String> text(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isString()) {
            problem(name, "应是一段文字。", "Text is expected.");
        }
        return value.filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Optional<JsonNode> list = value(name);
        if (list.isEmpty()) {
            return texts;
        }
        if (!list.get().isArray()) {
            problem(name, "应是一个列表。", "A list is expected.");
            return texts;
        }
        for (JsonNode item : list.get()) {
            if (item.isString()) {
                texts.add(item.stringValue());
            } else {
                problem(name, "每一项都应是文字。", "Every item must be text.");
            }
        }
        return texts;
    }

    void version(int expected) {
        Optional<JsonNode> version = value("v");
        if (version.isPresent() && !(version.get().isInt() && version.get().intValue() == expected)) {
            problem("v", "版本应是 " + expected + "。", "The version must be " + expected + ".");
        }
    }

    /** A nested object with a reader of its own; none after a problem was noted. */
    Optional<FieldReader> object(String name) {
        return value(name)
                .map(node -> new FieldReader(node, at(name), problems))
                .filter(reader -> reader.object.isObject());
    }

    /** Names in the order written. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** Refuses every field that was not asked for, by name. */
    void noOthers() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                problem(name, "不认识这一项，请删去或改正名称。", "Unknown field; remove it or correct its name.");
            }
        }
    }
}
