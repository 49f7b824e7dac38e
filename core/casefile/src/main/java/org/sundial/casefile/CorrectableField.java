package org.sundial.casefile;

/** 可更正的笔误. What a new record may set right; a signed opinion, an outcome and a date that a clock starts from are not among them. */
public enum CorrectableField {
    NAME_SPELLING("名称文字", "spelling of a name"),
    ADDRESS_SPELLING("地址文字", "spelling of an address"),
    IDENTIFIER_SPELLING("证号文字", "spelling of an identifier"),
    MATERIAL_NAME("材料名称", "name of a material"),
    INSTRUMENT_WORDING("文书文字", "wording of an instrument");

    private final String zh;
    private final String en;

    CorrectableField(String zh, String en) {
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
