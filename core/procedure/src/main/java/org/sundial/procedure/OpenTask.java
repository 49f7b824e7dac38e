package org.sundial.procedure;

/**
 * 待办. A step that is open now.
 *
 * @param taskId stable for as long as the step stays open: node id, a dot and a number used once in the run
 * @param iteration 1 for the first or only instance of the step, up to its number of instances
 */
public record OpenTask(String taskId, UserTask node, int iteration) {}
