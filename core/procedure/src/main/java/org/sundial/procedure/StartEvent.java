package org.sundial.procedure;

/** 开始. Where a run, or a sub-process, begins. */
public record StartEvent(String id, String name, String nameEn, String scope) implements Node {}
