package org.sundial.app.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description at /api/v1/openapi says of every interface, so that no office has to say it again. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "application/problem+json";
    private static final String LANGUAGE = "lang";

    /** What any operation may answer, with the kind of problem it answers with. */
    private static final Map<String, ProblemKind> ALWAYS = always();

    private static Map<String, ProblemKind> always() {
        Map<String, ProblemKind> always = new LinkedHashMap<>();
        always.put("400", CommonProblems.INVALID_REQUEST);
        always.put("406", CommonProblems.NOT_ACCEPTABLE);
        always.put("429", CommonProblems.TOO_MANY_REQUESTS);
        always.put("500", CommonProblems.FAILURE);
        return always;
    }

    @Bean
    OpenAPI description(SiteSettings site) {
        return new OpenAPI()
                .info(new Info()
                        .title("Sundial 日晷")
                        .version("1")
                        .summary("The powers of a government, in the open. 行政权力网上公开。")
                        .description(
                                "Interfaces for machines. Answers are JSON; refusals are RFC 9457 problem details with"
                                        + " every sentence in Chinese and in English; unknown parameters are refused by name."
                                        + " The public log is served beside them, as C2SP's tlog-tiles says, under /log.\n\n"
                                        + "程序接口。答复是 JSON；拒绝是 RFC 9457 问题说明，每句话都有中文和英文；没有写明的参数一律不接受。"
                                        + "公开日志按 C2SP tlog-tiles 另在 /log 提供。"))
                .servers(List.of(
                        new Server().url(site.publicAddress()).description(site.cityEn() + " " + site.cityZh())));
    }

    @Bean
    OpenApiCustomizer conventions() {
        return api -> {
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            api.setComponents(components);
            if (api.getPaths() == null) {
                return;
            }
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(ProblemBody.class))
                    .forEach(components::addSchemas);
            components.addParameters(LANGUAGE, language());
            ALWAYS.forEach((status, kind) -> components.addResponses(name(kind), response(kind)));
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::complete));
        };
    }

    private static void complete(Operation operation) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + LANGUAGE));
        ApiResponses responses = operation.getResponses();
        ALWAYS.forEach((status, kind) -> {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name(kind)));
            }
        });
    }

    private static Parameter language() {
        return new Parameter()
                .name(LANGUAGE)
                .in("query")
                .description("In which language title and detail are told; otherwise Accept-Language decides. 说明用语。")
                .schema(new StringSchema().addEnumItem("zh").addEnumItem("en"))
                .example("en");
    }

    private static ApiResponse response(ProblemKind kind) {
        ApiResponse response = new ApiResponse()
                .description(kind.title().en() + ". " + kind.title().zh() + "。")
                .content(new Content()
                        .addMediaType(
                                PROBLEM,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .addExamples(
                                                kind.id(),
                                                new Example()
                                                        .value(ProblemBody.of(
                                                                kind.plain(),
                                                                Words.en(),
                                                                "/api/v1/clock/deadline",
                                                                null)))));
        if (kind.equals(CommonProblems.TOO_MANY_REQUESTS)) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header().description("Seconds to wait. 请等的秒数。").schema(new IntegerSchema().example(30)));
        }
        return response;
    }

    private static String name(ProblemKind kind) {
        StringBuilder name = new StringBuilder();
        for (String part : kind.id().split("-", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return name.toString();
    }
}
