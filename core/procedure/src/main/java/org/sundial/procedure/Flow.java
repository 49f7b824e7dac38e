package org.sundial.procedure;

import java.util.Optional;

/**
 * 流向. An arrow of the flowchart.
 *
 * @param condition when this way is taken; only on arrows that leave an exclusive or inclusive gateway
 */
public record Flow(
        String id, String name, String nameEn, String source, String target, Optional<Condition> condition) {}
