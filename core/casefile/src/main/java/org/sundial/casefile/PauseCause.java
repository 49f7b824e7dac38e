package org.sundial.casefile;

import org.sundial.calendar.Basis;

/**
 * 暂停事由. The only causes for which the law does not count the time. The first eight are the list of 行政许可法 art. 45;
 * the last stops only the clock for acceptance, by itself, while the applicant supplements.
 */
public enum PauseCause {
    HEARING("听证", "hearing", 45),
    TENDER("招标", "tender", 45),
    AUCTION("拍卖", "auction", 45),
    INSPECTION("检验", "inspection", 45),
    TESTING("检测", "testing", 45),
    QUARANTINE("检疫", "quarantine", 45),
    APPRAISAL("鉴定", "appraisal", 45),
    EXPERT_REVIEW("专家评审", "expert review", 45),
    SUPPLEMENT("等申请人补正", "waiting for the applicant's supplement", 32);

    private final String zh;
    private final String en;
    private final Basis basis;

    PauseCause(String zh, String en, int article) {
        this.zh = zh;
        this.en = en;
        this.basis = Basis.of("行政许可法", article);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Basis basis() {
        return basis;
    }

    /** Whether an officer may stop the clock for this cause; a supplement stops and starts its clock by itself. */
    public boolean forOfficers() {
        return this != SUPPLEMENT;
    }
}
