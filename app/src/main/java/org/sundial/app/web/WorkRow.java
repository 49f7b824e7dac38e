package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/**
 * 待办. One row of a worklist.
 *
 * @param href the case
 * @param remaining 还剩 5 个工作日, or why the clock stands still
 * @param cameFrom who did the step before, or where it came from: 窗口, 网上
 * @param taken who signed for it meanwhile, or null: 张三 10:02 已签收
 */
public record WorkRow(
        String href,
        String reference,
        String item,
        String applicant,
        String step,
        SlaLight light,
        String remaining,
        @Nullable String cameFrom,
        @Nullable String taken,
        boolean current) {}
