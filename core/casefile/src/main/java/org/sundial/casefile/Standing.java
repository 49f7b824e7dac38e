package org.sundial.casefile;

/** 办理资格. In what capacity somebody may do an act; the act lists every capacity that suffices. */
public enum Standing {
    APPLICANT("申请人", "the applicant"),
    SYSTEM("系统定时", "the system's clock"),
    TASK_HOLDER("环节承办人", "the officer who holds the task"),
    WINDOW("窗口人员", "a window officer"),
    HANDLER("承办人", "a handler"),
    REVIEWER("审核人", "a reviewer"),
    HEAD("负责人", "a head");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether this actor has this standing by who they are; a task's holder is found out from the task. */
    boolean heldBy(Actor actor) {
        return switch (this) {
            case APPLICANT -> actor instanceof Actor.Applicant;
            case SYSTEM -> actor instanceof Actor.Machine;
            case TASK_HOLDER -> actor instanceof Actor.Officer;
            case WINDOW -> holdsPost(actor, Post.WINDOW);
            case HANDLER -> holdsPost(actor, Post.HANDLER);
            case REVIEWER -> holdsPost(actor, Post.REVIEWER);
            case HEAD -> holdsPost(actor, Post.HEAD);
        };
    }

    private static boolean holdsPost(Actor actor, String post) {
        return actor instanceof Actor.Officer officer && officer.post().equals(post);
    }
}
