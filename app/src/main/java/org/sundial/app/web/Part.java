package org.sundial.app.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * 页面的一部分. Made once and put into many pages as it is, so it may hold nothing of who reads it or when: that is the
 * frame's.
 */
public final class Part implements Content {
    private final byte[] utf8;
    private final String tag;

    Part(byte[] utf8) {
        this.utf8 = utf8;
        this.tag = EntityTags.weak(utf8);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }

    public int bytes() {
        return utf8.length;
    }

    /** Changes with every letter of it. */
    public String tag() {
        return tag;
    }
}
