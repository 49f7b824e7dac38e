package org.sundial.app.catalogue;

import org.sundial.app.web.Text;

/** 命中之处, as a reader calls it. */
public enum SearchPart {
    SUB_ITEM("子项", "Sub-item"),
    MATERIALS("材料和文书", "Materials"),
    ORGAN("实施机构", "Organ"),
    BASIS("依据", "Basis"),
    TEXT("条文和说明", "Text");

    private final Text text;

    SearchPart(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
