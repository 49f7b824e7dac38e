package org.sundial.casefile;

/** 新打开的环节. */
public record Opened(String taskId, String nodeId) {}
