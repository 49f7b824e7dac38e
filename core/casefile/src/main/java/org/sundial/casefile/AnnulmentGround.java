package org.sundial.casefile;

import org.sundial.calendar.Basis;

/** 撤销情形. The grounds of 行政许可法 art. 69, first and second paragraph. */
public enum AnnulmentGround {
    ABUSE_OR_NEGLECT("滥用职权、玩忽职守准予许可", "granted by abuse of power or neglect of duty"),
    BEYOND_POWERS("超越法定职权准予许可", "granted beyond the organ's powers"),
    PROCEDURE_BROKEN("违反法定程序准予许可", "granted against the lawful procedure"),
    CONDITIONS_NOT_MET("对不符合法定条件的申请人准予许可", "granted to an applicant who does not meet the conditions"),
    FRAUD_OR_BRIBERY("以欺骗、贿赂等不正当手段取得许可", "obtained by fraud, bribery or other improper means"),
    OTHER_BY_LAW("依法可以撤销的其他情形", "another case in which the law allows annulment");

    private final String zh;
    private final String en;

    AnnulmentGround(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Basis basis() {
        return Basis.of("行政许可法", 69);
    }
}
