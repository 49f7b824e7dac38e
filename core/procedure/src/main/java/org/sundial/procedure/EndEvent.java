package org.sundial.procedure;

/**
 * 结束. Takes the token away.
 *
 * @param terminate 终止: also withdraws everything else still open in the same scope
 */
public record EndEvent(String id, String name, String nameEn, boolean terminate, String scope) implements Node {}
