package org.sundial.casefile;

/** 申请渠道. */
public enum Channel {
    ONLINE("网上", "online"),
    COUNTER("窗口", "at the counter");

    private final String zh;
    private final String en;

    Channel(String zh, String en) {
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
