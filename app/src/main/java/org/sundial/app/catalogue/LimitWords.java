package org.sundial.app.catalogue;

import org.sundial.app.web.Text;
import org.sundial.casefile.Branch;

/** 时限用语. From which fact a limit of an item runs, and for which way of handling it. */
public final class LimitWords {
    private LimitWords() {}

    public static Text from(ItemRules.Limit limit) {
        return switch (limit.from()) {
            case "RECEIPT" -> Text.of("收到申请", "receipt of the application");
            case "ACCEPTANCE" -> Text.of("受理", "acceptance");
            case "DECISION" -> Text.of("作出决定", "the decision");
            case "GRANT" -> Text.of("准予许可", "the grant");
            case "VERIFICATION" -> Text.of("现场核查", "the site check");
            case "HEARING_OFFER" -> Text.of("告知听证权利", "the offer of a hearing");
            case "HEARING_REQUEST" -> Text.of("提出听证申请", "the request for a hearing");
            case "RECTIFICATION_END_OR_REQUEST" ->
                Text.of("改正期满或者申请复查", "the end of the time to rectify, or the request");
            default -> Text.of("未公布", "Not published");
        };
    }

    /** For which way of handling only; empty for both. */
    public static Text branch(Branch branch) {
        return Text.of("限" + branch.zh(), "only " + branch.en());
    }
}
