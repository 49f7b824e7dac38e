package org.sundial.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens stored case texts; one factory and one mapper for the life of the process. */
final class CaseParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxDocumentLength(CaseEventJson.LONGEST)
                    .build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private CaseParser() {}

    /** A parser standing on the first token. */
    static JsonParser open(String json) {
        JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json);
        in.nextToken();
        return in;
    }

    static void end(JsonParser in) {
        if (in.nextToken() != null) {
            throw new UnreadableCase("something follows the value");
        }
    }

    static UnreadableCase notJson(JacksonException e) {
        return new UnreadableCase("not JSON: " + e.getOriginalMessage());
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
