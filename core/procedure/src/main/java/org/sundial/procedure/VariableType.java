package org.sundial.procedure;

/** 变量类型. */
public enum VariableType {
    TEXT,
    NUMBER,
    TRUTH,
    DATE
}
