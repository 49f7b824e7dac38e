package org.sundial.procedure;

import java.util.Optional;

/**
 * 多人办理. The same step done several times, by several officers or for several matters.
 *
 * @param sequential true one after another, false all open at once
 * @param instances how many: a whole number from 1, or the name of a number variable
 * @param enough ends the step early once it holds, the rest is withdrawn; it may also use {@code numberOfInstances},
 *     {@code numberOfActiveInstances} and {@code numberOfCompletedInstances}
 */
public record MultiInstance(boolean sequential, String instances, Optional<Condition> enough) {}
