package org.sundial.procedure;

/** 子流程类型. */
public enum SubProcessKind {
    /** 内嵌子流程. */
    EMBEDDED,
    /** 调用流程: another procedure, drawn elsewhere and inlined here. */
    CALL,
    /** 旁支程序: may be started at any time while the run lasts (专家评审, 委托评估). */
    SIDE
}
