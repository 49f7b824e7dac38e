package org.sundial.procedure;

/**
 * 法定标记. What a step is in the eyes of the law. A mark used anywhere in a procedure must have been passed before any
 * step marked {@link #DECISION}, on every run.
 */
public enum Mark {
    /** 告知, such as 行政处罚法 art. 44. */
    NOTICE("告知", "notice"),
    /** 告知听证权利, such as 行政许可法 art. 47. */
    HEARING_OFFER("告知听证权利", "offer of a hearing"),
    /** 法制审核, such as 行政处罚法 art. 58. */
    LEGAL_REVIEW("法制审核", "legal review"),
    /** 集体讨论, such as 行政处罚法 art. 57. */
    COLLECTIVE_DISCUSSION("集体讨论", "collective discussion"),
    /** 决定. What the other marks must come before. */
    DECISION("决定", "decision");

    private final String zh;
    private final String en;

    Mark(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
