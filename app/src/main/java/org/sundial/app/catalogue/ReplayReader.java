package org.sundial.app.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.web.CommonProblems;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Problem;
import org.sundial.app.web.Text;
import org.sundial.procedure.BpmnReader;
import org.sundial.procedure.Import;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.ReplayStep;
import org.sundial.procedure.Soundness;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;
import org.sundial.procedure.VariableType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what is to be replayed. Every fault is gathered, each with its place in the body (RFC 6901). */
final class ReplayReader {
    /** More steps than any real run; the replay itself has its own ceiling. */
    static final int MOST_STEPS = 5_000;

    private static final int MOST_FAULTS = 100;
    private static final Map<String, ReplayStep.Kind> KINDS = kinds();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode chart;
    private final JsonNode values;
    private final JsonNode steps;
    private final Optional<byte[]> file;
    private final List<Fault> faults = new ArrayList<>();

    private ReplayReader(JsonNode chart, JsonNode values, JsonNode steps, Optional<byte[]> file) {
        this.chart = chart;
        this.values = values;
        this.steps = steps;
        this.file = file;
    }

    /** What is to be played, typed as the procedure declares. */
    record Run(Values begun, List<ReplayStep> steps) {}

    static ReplayReader body(byte[] json) {
        JsonNode body = tree(json);
        ReplayReader reader = new ReplayReader(body, body.path("values"), body.path("steps"), Optional.empty());
        reader.onlyFields(body, "", Set.of("bpmn", "bpmnBase64", "procedure", "values", "steps"));
        return reader;
    }

    static ReplayReader parts(byte[] bpmn, byte[] steps) {
        Faults missing = Faults.of(
                Faults.check(bpmn.length > 0, "bpmn", Text.of("请上传流程图文件。", "Send the chart's file.")),
                Faults.check(steps.length > 0, "steps", Text.of("请给出步骤的数组。", "Give an array of steps.")));
        if (missing.any()) {
            throw Problem.invalid(missing).refusal();
        }
        JsonNode nothing = JsonNodeFactory.instance.missingNode();
        return new ReplayReader(nothing, nothing, tree(steps), Optional.of(bpmn));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw CommonProblems.INVALID_REQUEST
                    .because(Text.of("正文不是 JSON，或同一名称出现两次。", "The body is not JSON, or a name stands twice in it."))
                    .refusal();
        }
    }

    /** The procedure to play on; refused when it is not given exactly once, unknown, unreadable or unsound. */
    Procedure procedure(Powers powers) {
        List<String> given = List.of("bpmn", "bpmnBase64", "procedure").stream()
                .filter(name -> chart.path(name).isString())
                .toList();
        if (file.isEmpty() && given.size() != 1) {
            fault("/bpmn", "bpmn、bpmnBase64、procedure 请给出其中一项。", "Give exactly one of bpmn, bpmnBase64 and procedure.");
            throw Problem.invalid(new Faults(faults)).refusal();
        }
        if (file.isEmpty() && given.getFirst().equals("procedure")) {
            return powers.procedure(chart.path("procedure").stringValue())
                    .orElseThrow(() -> Problem.invalid(Faults.of(Fault.of(
                                    "/procedure", "没有这个指纹的流程。", "No procedure frozen here has this fingerprint.")))
                            .refusal());
        }
        return sound(file.orElseGet(() -> bytes(given.getFirst())));
    }

    private byte[] bytes(String field) {
        String text = chart.path(field).stringValue();
        if (field.equals("bpmn")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            // Lines may be broken as in a mail; anything else that is no base64 is a mistake.
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(Faults.of(Fault.of("/bpmnBase64", "这不是 base64。", "This is not base64.")))
                    .refusal();
        }
    }

    private static Procedure sound(byte[] bpmn) {
        return switch (BpmnReader.read(bpmn)) {
            case Import.Refused refused ->
                throw ProcedureApi.refused(refused.faults()).refusal();
            case Import.Imported imported -> {
                List<org.sundial.procedure.Fault> unsound = Soundness.check(imported.procedure());
                if (!unsound.isEmpty()) {
                    throw ProcedureApi.refused(unsound).refusal();
                }
                yield imported.procedure();
            }
        };
    }

    /** The steps as the procedure's variables type them; refused with every fault. */
    Run run(Procedure procedure) {
        Values begun = values.isMissingNode() || values.isNull() ? Values.NONE : values(values, "/values", procedure);
        List<ReplayStep> run = new ArrayList<>();
        if (!steps.isArray()) {
            fault("/steps", "请给出步骤的数组。", "Give an array of steps.");
        } else if (steps.size() > MOST_STEPS) {
            fault("/steps", "最多 " + MOST_STEPS + " 步。", "At most " + MOST_STEPS + " steps.");
        } else {
            for (int i = 0; i < steps.size() && faults.size() < MOST_FAULTS; i++) {
                step(steps.get(i), "/steps/" + i, procedure).ifPresent(run::add);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(new Faults(faults)).refusal();
        }
        return new Run(begun, run);
    }

    private Optional<ReplayStep> step(JsonNode step, String at, Procedure procedure) {
        if (step.isString()) {
            return Optional.of(ReplayStep.completed(step.stringValue()));
        }
        if (!step.isObject()) {
            fault(at, "每一步写成对象，或者只写环节的 id。", "Write each step as an object, or just the step's id.");
            return Optional.empty();
        }
        onlyFields(step, at, Set.of("kind", "element", "to", "values"));
        String kindWord = text(step, "kind", at).orElse("completed");
        ReplayStep.Kind kind = KINDS.get(kindWord);
        if (kind == null) {
            fault(
                    at + "/kind",
                    "请从这几个里选：" + String.join("、", KINDS.keySet()) + "。",
                    "Choose one of: " + String.join(", ", KINDS.keySet()) + ".");
        }
        Optional<String> element = text(step, "element", at);
        if (element.isEmpty()) {
            fault(at + "/element", "请写环节的 id 或名称。", "Give the step's id or name.");
        }
        Optional<String> to = text(step, "to", at);
        if (kind == ReplayStep.Kind.RETURNED && to.isEmpty()) {
            fault(at + "/to", "请写退回到哪一环节。", "Say which step it went back to.");
        }
        JsonNode outcome = step.path("values");
        Values known =
                outcome.isMissingNode() || outcome.isNull() ? Values.NONE : values(outcome, at + "/values", procedure);
        return kind == null || element.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplayStep(kind, element.get(), to.orElse(""), known));
    }

    private Optional<String> text(JsonNode object, String field, String at) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            fault(at + "/" + field, "请写成文字。", "Write it as text.");
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    private Values values(JsonNode object, String at, Procedure procedure) {
        Values known = Values.NONE;
        if (!object.isObject()) {
            fault(at, "请写成“变量：值”的对象。", "Write an object of variables and values.");
            return known;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String place = at + "/" + escaped(entry.getKey());
            VariableType type = procedure.variables().get(entry.getKey());
            Optional<Value> value = type == null ? Optional.empty() : value(entry.getValue(), type);
            if (type == null) {
                fault(place, "流程没有声明这个变量。", "The procedure declares no such variable.");
            } else if (value.isEmpty()) {
                fault(place, "这个值不是流程声明的类型：" + type + "。", "The value is not of the declared type: " + type + ".");
            } else {
                known = known.with(entry.getKey(), value.get());
            }
        }
        return known;
    }

    private static Optional<Value> value(JsonNode node, VariableType type) {
        return switch (type) {
            case TRUTH -> node.isBoolean() ? Optional.of(new Value.Truth(node.booleanValue())) : Optional.empty();
            case NUMBER -> node.isNumber() ? number(node) : Optional.empty();
            case TEXT -> node.isString() ? Optional.of(new Value.Text(node.stringValue())) : Optional.empty();
            case DATE -> node.isString() ? day(node.stringValue()) : Optional.empty();
        };
    }

    /** Numbers with absurd exponents would take all memory when written out. */
    private static Optional<Value> number(JsonNode node) {
        BigDecimal number = node.decimalValue();
        return number.precision() <= 40 && Math.abs(number.scale()) <= 40
                ? Optional.of(new Value.Quantity(number))
                : Optional.empty();
    }

    private static Optional<Value> day(String text) {
        try {
            return Optional.of(new Value.Day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void onlyFields(JsonNode object, String at, Set<String> known) {
        if (!object.isObject()) {
            fault(at, "请写成 JSON 对象。", "Write a JSON object.");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!known.contains(entry.getKey())) {
                fault(at + "/" + escaped(entry.getKey()), "没有这一项。", "There is no such field.");
            }
        }
    }

    private void fault(String at, String zh, String en) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Fault.of(at, zh, en));
        }
    }

    private static String escaped(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    private static Map<String, ReplayStep.Kind> kinds() {
        Map<String, ReplayStep.Kind> kinds = new LinkedHashMap<>();
        kinds.put("completed", ReplayStep.Kind.COMPLETED);
        kinds.put("timer-fired", ReplayStep.Kind.TIMER_FIRED);
        kinds.put("side-started", ReplayStep.Kind.SIDE_STARTED);
        kinds.put("returned", ReplayStep.Kind.RETURNED);
        return kinds;
    }
}
