package org.sundial.procedure;

/**
 * What is wrong with a condition.
 *
 * @param at the character, counted from 1
 */
record ConditionFault(FaultKind kind, int at, String detail) {}
