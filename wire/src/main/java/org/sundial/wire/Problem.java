package org.sundial.wire;

/**
 * One thing that keeps a text from being read or checked, in both languages.
 *
 * @param field where, as a path of names such as {@code leaf.at}; empty for the whole
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 */
public record Problem(String field, String zh, String en) {}
