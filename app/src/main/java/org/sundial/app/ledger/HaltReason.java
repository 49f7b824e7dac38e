package org.sundial.app.ledger;

import org.sundial.app.web.Text;

/**
 * 停止签发的原因. Faults after which going on could sign two histories. Everything not named here passes: a database or a
 * disk that fails, a lost leadership. After those the sequencer opens again from what is stored.
 */
public enum HaltReason {
    HEAD_BEHIND(
            "数据库里的日志比已经签发的检查点短。可能恢复了旧备份。",
            "The log in the database is shorter than a checkpoint already signed. An old backup may have been restored."),
    LEAVES_DIFFER(
            "数据库里的日志条目与日志头对不上。条目被改过。", "The leaves in the database do not lead to the log's head. A leaf was changed."),
    TILES_DIFFER(
            "磁盘上的瓦片与已经签发的检查点对不上。文件被改过，或者缺了。",
            "The tiles on disk do not lead to a checkpoint already signed. A file was changed or is missing."),
    CHECKPOINT_UNREADABLE(
            "检查点文件或签发记录读不出来。", "The checkpoint file, or the record of what was signed last, cannot be read."),
    KEY_CHANGED(
            "已有的检查点不是用现在的密钥签发的。密钥文件被换过。",
            "The checkpoints there are were not signed with the key there is. The key file was replaced."),
    WITNESS_REFUSED(
            "本站见证方拒绝见证：新的日志不是从旧的日志长出来的。",
            "The house witness refused: the new log did not grow from the one it remembers.");

    private final Text sentence;

    HaltReason(String zh, String en) {
        this.sentence = Text.of(zh, en);
    }

    public Text sentence() {
        return sentence;
    }
}
