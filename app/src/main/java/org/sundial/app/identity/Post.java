package org.sundial.app.identity;

import java.util.Arrays;
import java.util.Optional;
import org.sundial.app.web.Text;

/** 岗位. Duties attach to posts, officers hold posts; the procedure names posts, never persons. */
public enum Post {
    WINDOW("window", "窗口人员", "Window officer", "/desk"),
    HANDLER("handler", "承办人", "Case handler", "/desk"),
    REVIEWER("reviewer", "审核人", "Reviewer", "/desk"),
    HEAD("head", "负责人", "Head of organ", "/desk"),
    SUPERVISOR("supervisor", "监察人员", "Supervisor", "/watch"),
    LEGAL("legal", "法制人员", "Legal officer", "/legal"),
    ADMIN("admin", "系统管理员", "Administrator", "/admin");

    private final String code;
    private final Text name;
    private final String room;

    Post(String code, String zh, String en, String room) {
        this.code = code;
        this.name = Text.of(zh, en);
        this.room = room;
    }

    /** The word procedures and tables use. */
    public String code() {
        return code;
    }

    public Text text() {
        return name;
    }

    /** The surface this post works on. */
    public String room() {
        return room;
    }

    public static Optional<Post> of(String code) {
        return Arrays.stream(values()).filter(post -> post.code.equals(code)).findFirst();
    }
}
