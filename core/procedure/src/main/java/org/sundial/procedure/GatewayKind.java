package org.sundial.procedure;

/** 网关类型. */
public enum GatewayKind {
    /** 排他: exactly one way on; passes every token that arrives. */
    EXCLUSIVE,
    /** 相容: one or more ways on; waits for every token that can still arrive. */
    INCLUSIVE,
    /** 并行: all ways on; waits for one token on every way in. */
    PARALLEL
}
