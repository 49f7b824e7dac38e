package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.sundial.app.web.ApiLanguage;
import org.sundial.app.web.CommonProblems;
import org.sundial.app.web.EntityTags;
import org.sundial.app.web.Problem;
import org.sundial.app.web.ProblemAnswers;
import org.sundial.app.web.QueryReader;
import org.sundial.app.web.Text;

/** 权力清单接口. */
@RestController
@Tag(name = "powers", description = "The published list of powers. 公布的权力清单。")
class PowersApi {
    private static final int MOST = 100;
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");
    /** An item changes with its next edition: ask again, and be told 304 until then. */
    private static final CacheControl ASK_AGAIN =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private final Powers powers;
    private final PowerSearch search;
    private final Departments departments;
    private final Charts charts;
    private final ProblemAnswers problems;

    PowersApi(Powers powers, PowerSearch search, Departments departments, Charts charts, ProblemAnswers problems) {
        this.powers = powers;
        this.search = search;
        this.departments = departments;
        this.charts = charts;
        this.problems = problems;
    }

    @GetMapping(path = "/api/v1/powers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "powers",
            summary = "Search and page the list 检索清单",
            description = "Ranked when words are given, else in the list's own order. Follow next for the following"
                    + " page; a cursor stays right while the list grows. 给出检索词时按相关程度排列，否则按清单次序；用 next 取下一页。")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words, part of a name, a law or a code. 检索词。",
            schema = @Schema(type = "string", maxLength = 100),
            example = "食品经营")
    @Parameter(
            name = "department",
            in = ParameterIn.QUERY,
            description = "Code of a department. 部门代码。",
            schema = @Schema(type = "string"),
            example = "SCJG")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "One of the ten kinds of power. 权力类型。",
            schema =
                    @Schema(
                            allowableValues = {
                                "licensing",
                                "penalty",
                                "compulsion",
                                "levy",
                                "benefit",
                                "inspection",
                                "confirmation",
                                "reward",
                                "adjudication",
                                "other-power"
                            }),
            example = "licensing")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "Level of exercise as printed, or none for what the list leaves blank. 行使层级，未公布的写 none。",
            schema = @Schema(type = "string"),
            example = "地州市级")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The next or previous of an earlier answer. 上一次答复里的游标。",
            schema = @Schema(type = "string"),
            example = "a00000000-1010000001")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most. 每页最多几项。",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"),
            example = "20")
    @ApiResponse(
            responseCode = "200",
            description = "One page. 一页。",
            content = @Content(schema = @Schema(implementation = PowersAnswer.class)))
    ResponseEntity<Object> list(HttpServletRequest request) {
        Map<String, Department> byCode = departments.list().stream()
                .collect(Collectors.toMap(Department::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        QueryReader reader = new QueryReader(request.getParameterMap());
        PowerQuery asked = read(reader, byCode);
        if (!reader.faults().isEmpty()) {
            return problems.answer(Problem.invalid(reader.faults()), request);
        }
        PowersAnswer answer = PowersAnswer.of(search.find(asked), byCode);
        return ResponseEntity.ok()
                .eTag(EntityTags.weak(answer.toString()))
                .cacheControl(ASK_AGAIN)
                .body(answer);
    }

    private static PowerQuery read(QueryReader reader, Map<String, Department> byCode) {
        String words = reader.text("q").orElse("");
        Map<String, String> codes =
                byCode.keySet().stream().collect(Collectors.toMap(c -> c, c -> c, (a, b) -> a, LinkedHashMap::new));
        Optional<String> organ = reader.choice("department", reader.text("department"), codes);
        Map<String, Category> slugs = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            slugs.put(category.slug(), category);
        }
        Optional<Category> category = reader.choice("category", reader.text("category"), slugs);
        Optional<String> level = reader.text("level");
        Optional<String> place = reader.text("cursor");
        Optional<Cursor> cursor = place.flatMap(Cursor::of);
        if (place.isPresent() && cursor.isEmpty()) {
            reader.fault("cursor", "请用上一次答复里的 next 或 previous。", "Use the next or previous of an earlier answer.");
        }
        int limit = reader.number("limit", reader.text("limit"), 1, MOST).orElse(PowerQuery.PAGE);
        return PowerQuery.words(words).of(organ, category, level).from(cursor).atMost(limit);
    }

    @GetMapping(path = "/api/v1/powers/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "power",
            summary = "One item, in its newest confirmed edition 一个事项",
            description =
                    "The content is what the fingerprint is taken of, as RFC 8785 JSON; null is what the organ did"
                            + " not publish. content 按 RFC 8785 写出后的 SHA-256 即 fingerprint；null 是未公布。")
    @ApiResponse(
            responseCode = "200",
            description = "The item. 事项。",
            content = @Content(schema = @Schema(implementation = PowerAnswer.class)))
    ResponseEntity<Object> item(
            @Parameter(description = "The item's code. 事项代码。", example = "KLMY-XF-0001") @PathVariable String code,
            HttpServletRequest request) {
        onlyLanguage(request);
        Optional<Power> power = powers.find(code);
        if (power.isEmpty()) {
            return problems.answer(unknown(code), request);
        }
        Optional<ItemRules> rules = power.get().chart().flatMap(chart -> powers.rules(code, chart.version()));
        PowerAnswer answer = PowerAnswer.of(power.get(), rules);
        return ResponseEntity.ok()
                .eTag(EntityTags.weak(power.get().fingerprint()
                        + power.get().chart().map(Power.ChartKey::procedure).orElse("")
                        + power.get().chart().map(Power.ChartKey::version).orElse(0)))
                .cacheControl(ASK_AGAIN)
                .body(answer);
    }

    /** The very bytes the fingerprint is taken of: anyone can hash them. */
    @GetMapping("/powers/{code}.json")
    ResponseEntity<Object> canonical(@PathVariable String code, HttpServletRequest request) {
        Optional<String> content = powers.canonical(code);
        if (content.isEmpty()) {
            return problems.answer(unknown(code), request);
        }
        return ResponseEntity.ok()
                .eTag("\"" + CatalogueJson.fingerprint(content.get()) + "\"")
                .cacheControl(ASK_AGAIN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(content.get().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/powers/{code}/chart.svg")
    ResponseEntity<Object> chart(@PathVariable String code, HttpServletRequest request) {
        Optional<Chart> chart = powers.find(code)
                .flatMap(Power::chart)
                .flatMap(key -> charts.of(key.procedure(), ApiLanguage.of(request)));
        if (chart.isEmpty()) {
            return problems.answer(unknown(code), request);
        }
        return ResponseEntity.ok()
                .eTag(EntityTags.weak(chart.get().svg()))
                .cacheControl(ASK_AGAIN)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(SVG)
                .body(chart.get().svg().getBytes(StandardCharsets.UTF_8));
    }

    /** Parameters nobody reads are refused, here as everywhere. */
    private static void onlyLanguage(HttpServletRequest request) {
        QueryReader reader = new QueryReader(request.getParameterMap());
        if (!reader.faults().isEmpty()) {
            throw Problem.invalid(reader.faults()).refusal();
        }
    }

    private static Problem unknown(String code) {
        String shown = code.length() > 40 ? code.substring(0, 40) + "…" : code;
        return CommonProblems.NOT_FOUND.because(Text.of(
                "清单里没有代码为“" + shown + "”的事项，或者它还没有这一部分。用 /api/v1/powers 检索。",
                "The list has no item with the code \"" + shown
                        + "\", or not this part of it. Search /api/v1/powers."));
    }
}
