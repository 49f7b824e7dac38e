package org.sundial.procedure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a file into text by its byte order mark or its declaration. Done here and not by the parser, which
 * prints every malformed byte to the console, so that a stranger could fill the log.
 */
final class XmlText {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private static final int DECLARATION = 200;

    private XmlText() {}

    /** @return empty when the bytes are not text in the encoding the file names */
    static Optional<String> of(byte[] file) {
        try {
            Charset charset = charset(file);
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The declared encoding, for the message; empty when there is none. */
    static String declared(byte[] file) {
        int length = Math.min(file.length, DECLARATION);
        Matcher declaration = ENCODING.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        return declaration.find() ? declaration.group(1) : "";
    }

    private static Charset charset(byte[] file) {
        if (file.length >= 2 && ((file[0] == -2 && file[1] == -1) || (file[0] == -1 && file[1] == -2))) {
            return StandardCharsets.UTF_16;
        }
        String declared = declared(file);
        return declared.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(declared);
    }
}
