package org.sundial.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON from outside: UTF-8, no name twice, nothing after the value, and not deeper or longer than needed. */
final class StrictJson {

    private static final int DEEPEST = 24;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Reads one value of at most {@code longest} bytes. */
    static JsonNode read(byte[] bytes, int longest) throws NotJson {
        if (bytes.length > longest) {
            throw new NotJson(
                    "内容有 " + bytes.length + " 字节，最多 " + longest + " 字节。",
                    "It has " + bytes.length + " bytes; at most " + longest + " are read.");
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new NotJson("内容是空的。", "It is empty.");
        }
        JsonNode value = parse(text);
        try {
            CanonicalJson.text(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw new NotJson(
                    "有一个数太大，或文字里有半个字符，没有规范写法（RFC 8785）。",
                    "It has no canonical form (RFC 8785): " + e.getMessage() + ".");
        }
    }

    private static JsonNode parse(String text) throws NotJson {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String line = at == null ? "?" : Integer.toString(at.getLineNr());
            String column = at == null ? "?" : Integer.toString(at.getColumnNr());
            String why = String.valueOf(e.getOriginalMessage());
            throw new NotJson(
                    "不是 JSON，或同一名称出现两次：第 " + line + " 行第 " + column + " 个字符附近。",
                    "Not JSON, or a name stands twice: near line " + line + ", column " + column + " (" + why + ").");
        }
    }

    private static String decode(byte[] bytes) throws NotJson {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Some editors put a mark in front of a file when they save it; it is no part of the receipt.
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new NotJson("不是 UTF-8 文字。", "It is not UTF-8 text.");
        }
    }

    /** Why bytes are not the JSON asked for, in both languages. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;
        private final String zh;

        NotJson(String zh, String en) {
            super(en);
            this.zh = zh;
        }

        Problem at(String field) {
            return new Problem(field, zh, String.valueOf(getMessage()));
        }
    }
}
