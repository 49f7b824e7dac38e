package org.sundial.casefile;

/** 办理方式. The way the applicant chose, where the item offers notification-commitment. */
public enum Branch {
    /** 告知承诺: the applicant promises that the notified conditions hold; the organ verifies after the grant. */
    COMMITMENT("告知承诺", "notification and commitment"),
    ORDINARY("非告知承诺", "ordinary procedure");

    private final String zh;
    private final String en;

    Branch(String zh, String en) {
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
