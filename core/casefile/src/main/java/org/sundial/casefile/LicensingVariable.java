package org.sundial.casefile;

/**
 * 流程变量. Truths a licensing act decides by itself; a procedure that declares one of these names need not ask for it.
 */
public final class LicensingVariable {
    /** 采用告知承诺, known at receipt. */
    public static final String COMMITMENT = "commitment";
    /** 网上申请, known at receipt. */
    public static final String ONLINE = "online";
    /** 受理, decided by acceptance. */
    public static final String ACCEPTED = "accepted";
    /** 核查符合, decided by a finding. */
    public static final String VERIFIED = "verified";
    /** 准予, decided by the decision. */
    public static final String GRANTED = "granted";

    private LicensingVariable() {}
}
