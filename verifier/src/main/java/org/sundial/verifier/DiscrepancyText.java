package org.sundial.verifier;

import org.sundial.ledger.Discrepancy;
import org.sundial.ledger.PolicyVerdict;

/** Discrepancies in plain words, each naming its entry or file. */
final class DiscrepancyText {

    private DiscrepancyText() {}

    static String of(Discrepancy discrepancy, Lang lang) {
        return switch (discrepancy) {
            case Discrepancy.CheckpointUnreadable c ->
                lang.say("检查点读不到或格式不对：", "The checkpoint is missing or malformed: ") + c.detail();
            case Discrepancy.CheckpointRefused c -> refused(c.reason(), lang);
            case Discrepancy.Shrunk s ->
                lang.say(
                        "日志变短了：以前有 " + s.earlier().size() + " 条，现在只有 " + s.now().size() + " 条。",
                        "The log shrank: it had " + s.earlier().size() + " entries and now has "
                                + s.now().size() + ".");
            case Discrepancy.Rewritten r ->
                lang.say(
                        "前 " + r.earlier().size() + " 条被改写：与以前签过的检查点不符。",
                        "The first " + r.earlier().size()
                                + " entries were rewritten: they do not fit a checkpoint signed before.");
            case Discrepancy.RootDiffers r ->
                lang.say(
                        "全部 " + r.head().size() + " 条算出的根哈希与检查点不符。",
                        "The root hash of all " + r.head().size() + " entries is not the one in the checkpoint.");
            case Discrepancy.EntryDiffers e ->
                lang.say(
                        "第 " + (e.index() + 1) + " 条与它的哈希不符（" + e.tile().path() + "）。",
                        "Entry number " + (e.index() + 1) + " does not fit its hash ("
                                + e.tile().path() + ").");
            case Discrepancy.TileDiffers t ->
                lang.say(
                        t.tile().path() + " 的第 " + (t.place() + 1) + " 个哈希与下一层不符。",
                        "Hash " + (t.place() + 1) + " of " + t.tile().path() + " does not fit the level below.");
            case Discrepancy.Unreadable u ->
                lang.say(u.path() + " 缺失或格式不对：", u.path() + " is missing or malformed: ") + u.detail();
            case Discrepancy.EndsEarly e ->
                lang.say(
                        "第 " + (e.firstMissing() + 1) + " 条起什么也没有，检查点却说有 "
                                + e.head().size() + " 条。核对到此为止。",
                        "From entry number " + (e.firstMissing() + 1)
                                + " on there is nothing, though the checkpoint states "
                                + e.head().size() + " entries. The audit ends here.");
        };
    }

    private static String refused(PolicyVerdict.Refused reason, Lang lang) {
        return switch (reason) {
            case PolicyVerdict.NotACheckpoint n -> lang.say("检查点格式不对：", "The checkpoint is malformed: ") + n.detail();
            case PolicyVerdict.UnknownLog u ->
                lang.say(
                        "检查点没有所信任的日志的签名（自称 " + u.origin() + "）。",
                        "The checkpoint is not signed by a trusted log (it claims to be " + u.origin() + ").");
            case PolicyVerdict.FalseSignature f ->
                lang.say(
                        "检查点上 " + f.key().name() + " 的签名不对。",
                        "The signature of " + f.key().name() + " on the checkpoint does not hold.");
            case PolicyVerdict.QuorumMissed q ->
                lang.say(
                        "见证不足：只有 " + q.witnesses().size() + " 家签名。",
                        "Too few witnesses: only " + q.witnesses().size() + " cosigned.");
        };
    }
}
