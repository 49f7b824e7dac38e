package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/**
 * 任务. One section of an application.
 *
 * @param href where it is filled in, or null while it cannot be
 */
public record Task(
        String label,
        @Nullable String href,
        Status status,
        @Nullable String hint) {

    /** Three are not enough: colleagues could not tell "nobody looked" from "cannot finish". */
    public enum Status {
        NOT_STARTED("未开始", "Not started", Tone.NEUTRAL),
        IN_PROGRESS("填写中", "In progress", Tone.ACTIVE),
        DONE("已完成", "Completed", Tone.GOOD),
        NOT_APPLICABLE("不适用", "Not needed", Tone.NEUTRAL),
        LATER("还不能填写", "Cannot start yet", Tone.NEUTRAL);

        private final Text word;
        private final Tone tone;

        Status(String zh, String en, Tone tone) {
            this.word = Text.of(zh, en);
            this.tone = tone;
        }

        public Text word() {
            return word;
        }

        public Tone tone() {
            return tone;
        }
    }

    public static Task of(String label, String href, Status status) {
        return new Task(label, href, status, null);
    }

    public Task hint(String sentence) {
        return new Task(label, href, status, sentence);
    }
}
