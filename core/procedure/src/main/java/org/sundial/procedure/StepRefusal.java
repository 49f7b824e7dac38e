package org.sundial.procedure;

/** 不予推进的原因. Why a move is not a step of the procedure, each with the sentence an officer reads. */
public enum StepRefusal {
    NOT_OPEN("该环节当前不在办理中。请刷新后再办。", "This step is not open now. Reload the page and try again."),
    TIMER_NOT_RUNNING("该期限当前没有在计算。", "This limit is not running now."),
    NOT_A_SIDE_PROCEDURE(
            "该程序不能随时启动。请选择流程图中标明的旁支程序。",
            "This cannot be started at any time. Choose a side procedure of the flowchart."),
    RUN_ENDED("流程已经办结。", "The run has ended."),
    TOO_MANY_SIDE_PROCEDURES(
            "同一旁支程序同时启动得过多。请先办结已启动的。", "Too many of this side procedure are open. Finish those first."),
    VALUE_MISSING("还缺少判断走向所需的内容。请填写后再提交。", "Something the way on depends on is missing. Fill it in and submit again."),
    VALUE_NOT_DECLARED("流程没有声明这一内容。", "The procedure does not declare this value."),
    VALUE_MISTYPED("内容的类型或取值不符合流程的声明。", "The value is not of the declared type or not one of the allowed texts."),
    NO_WAY_ON("没有一个走向的条件成立。", "No way on has a condition that holds."),
    MORE_THAN_ONE_WAY_ON("不止一个走向的条件成立。", "More than one way on has a condition that holds."),
    INSTANCES_OUT_OF_RANGE("办理人次必须是 1 到 100 的整数。", "The number of instances must be a whole number from 1 to 100."),
    ENDLESS_LOOP("流程在没有人办理的情况下循环不止。", "The procedure goes round without anybody acting."),
    NOT_COMPLETED_BEFORE("只能退回到本次已经办过的在前环节。", "A return goes only to an earlier step this run has completed."),
    WOULD_LEAVE_OTHERS_BEHIND(
            "退回会使并行的其他环节失去着落。请先办结它们。", "The return would leave parallel steps behind. Finish them first.");

    private final String zh;
    private final String en;

    StepRefusal(String zh, String en) {
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
