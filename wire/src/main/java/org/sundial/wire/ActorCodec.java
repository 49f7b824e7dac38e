package org.sundial.wire;

import org.sundial.casefile.Actor;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An officer is an object; the applicant and the clock, who have nothing to tell, are a word. */
final class ActorCodec implements Codec<Actor> {
    private final Codec<Actor.Officer> officers = RecordCodec.of(Actor.Officer.class);

    @Override
    public void write(Actor value, StringBuilder out) {
        switch (value) {
            case Actor.Officer officer -> officers.write(officer, out);
            case Actor.Applicant applicant -> out.append("\"applicant\"");
            case Actor.Machine machine -> out.append("\"system\"");
        }
    }

    @Override
    public Actor read(JsonParser in) {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return officers.read(in);
        }
        return switch (Codecs.string(in)) {
            case "applicant" -> Actor.applicant();
            case "system" -> Actor.system();
            default -> throw new UnreadableCase("an officer, applicant or system is expected");
        };
    }
}
