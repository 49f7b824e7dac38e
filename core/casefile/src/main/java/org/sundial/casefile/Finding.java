package org.sundial.casefile;

/** 核查结论. */
public enum Finding {
    CONFORMS("符合", "conforms"),
    DOES_NOT_CONFORM("不符合", "does not conform");

    private final String zh;
    private final String en;

    Finding(String zh, String en) {
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
