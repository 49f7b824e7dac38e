package org.sundial.procedure;

/**
 * 在计时. A boundary timer that is running now.
 *
 * @param timerTaskId what {@link Procedure#fire} takes: timer id, a dot and the number of what it watches
 * @param watched the id of the node it watches
 */
public record OpenTimer(String timerTaskId, BoundaryTimer node, String watched) {}
