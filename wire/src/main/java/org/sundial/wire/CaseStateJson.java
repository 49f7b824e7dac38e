package org.sundial.wire;

import org.sundial.casefile.CaseState;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** 状态的 JSON. The one form of a case's state, canonical as it is written (RFC 8785); read back it is the same state. */
public final class CaseStateJson {
    private static final RecordCodec<CaseState> CODEC = RecordCodec.of(CaseState.class);

    private CaseStateJson() {}

    public static String write(CaseState state) {
        StringBuilder out = new StringBuilder(1_024);
        CODEC.write(state, out);
        return out.toString();
    }

    /** @throws UnreadableCase if the text is not the one form of a state */
    public static CaseState read(String json) {
        try (JsonParser in = CaseParser.open(json)) {
            CaseState state = CODEC.read(in);
            CaseParser.end(in);
            return state;
        } catch (JacksonException e) {
            throw CaseParser.notJson(e);
        }
    }
}
