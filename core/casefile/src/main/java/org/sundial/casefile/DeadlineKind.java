package org.sundial.casefile;

/** 期限种类. Every clock a licensing case can have. */
public enum DeadlineKind {
    ACCEPTANCE("受理期限", "limit for accepting"),
    SUPPLEMENT_BY_APPLICANT("补正期限", "time for the applicant to supplement"),
    STEP("环节期限", "the step's own limit"),
    DECISION("法定办理期限", "statutory limit for deciding"),
    COMMITTED_DECISION("承诺办理期限", "promised limit for deciding"),
    HEARING_REQUEST("申请听证期限", "time to ask for a hearing"),
    HEARING_HELD("组织听证期限", "limit for holding the hearing"),
    DELIVERY("法定送达期限", "statutory limit for delivering"),
    COMMITTED_DELIVERY("承诺送达期限", "promised limit for delivering"),
    PUBLICATION("结果公开期限", "limit for publishing"),
    VERIFICATION("许可后核查期限", "limit for verifying after the grant"),
    RECTIFICATION_ORDER("责令改正期限", "limit for ordering rectification"),
    RECHECK("复查期限", "limit for rechecking");

    private final String zh;
    private final String en;

    DeadlineKind(String zh, String en) {
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
