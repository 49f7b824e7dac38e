package org.sundial.procedure;

import org.sundial.calendar.TimeLimit;

/**
 * 边界定时. A limit on the border of a task or sub-process: when it passes, another way opens.
 *
 * @param attachedTo the task or sub-process it watches
 * @param interrupting true withdraws what it watches; false leaves it open and fires once
 */
public record BoundaryTimer(
        String id, String name, String nameEn, String attachedTo, boolean interrupting, TimeLimit limit, String scope)
        implements Node {}
