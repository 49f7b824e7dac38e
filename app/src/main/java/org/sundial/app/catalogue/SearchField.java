package org.sundial.app.catalogue;

/** 检索字段. Where a word may be found, in the order a reader is told of it, and how much it weighs there. */
enum SearchField {
    NAME("name", 10f),
    SUB_ITEM("sub", 6f),
    MATERIALS("materials", 4f),
    CATEGORY("kind", 2f),
    BASIS("basis", 2f),
    TEXT("text", 1f),
    ORGAN("organ", 3f);

    private final String key;
    private final float weight;

    SearchField(String key, float weight) {
        this.key = key;
        this.weight = weight;
    }

    String key() {
        return key;
    }

    float weight() {
        return weight;
    }
}
