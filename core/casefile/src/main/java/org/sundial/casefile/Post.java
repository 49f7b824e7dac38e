package org.sundial.casefile;

import java.util.Map;

/** 岗位. The posts a licensing procedure names, and the words for them. */
public final class Post {
    public static final String WINDOW = "window";
    public static final String HANDLER = "handler";
    public static final String REVIEWER = "reviewer";
    public static final String HEAD = "head";
    public static final String SUPERVISOR = "supervisor";
    public static final String LEGAL = "legal";
    public static final String ADMIN = "admin";

    private static final Map<String, Text> WORDS = Map.of(
            WINDOW, Text.of("窗口人员", "window officer"),
            HANDLER, Text.of("承办人", "handler"),
            REVIEWER, Text.of("审核人", "reviewer"),
            HEAD, Text.of("负责人", "head"),
            SUPERVISOR, Text.of("监察人员", "supervisor"),
            LEGAL, Text.of("法制人员", "legal officer"),
            ADMIN, Text.of("管理员", "administrator"));

    private Post() {}

    /** The words for a post; a post of a procedure's own making is named as the procedure names it. */
    public static Text words(String post) {
        return WORDS.getOrDefault(post, Text.of(post, post));
    }
}
