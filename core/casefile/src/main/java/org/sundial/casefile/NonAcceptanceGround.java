package org.sundial.casefile;

import org.sundial.calendar.Basis;

/** 不予受理的情形. */
public enum NonAcceptanceGround {
    NO_LICENCE_NEEDED("依法不需要取得行政许可", "no licence is needed by law", 32),
    NOT_COMPETENT("不属于本机关职权范围", "outside this organ's powers", 32),
    FALSE_MATERIALS("隐瞒有关情况或者提供虚假材料", "facts concealed or false materials given", 78),
    BARRED_FOR_A_YEAR("一年内不得再次申请", "barred from applying for one year", 78),
    BARRED_FOR_THREE_YEARS("三年内不得再次申请", "barred from applying for three years", 79);

    private final String zh;
    private final String en;
    private final Basis basis;

    NonAcceptanceGround(String zh, String en, int article) {
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
}
