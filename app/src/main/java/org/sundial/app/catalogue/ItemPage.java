package org.sundial.app.catalogue;

import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Part;

/**
 * 事项的一页. An item with the part of its page below the title.
 *
 * @param rules the rules it runs on, or null where one cannot apply for it here
 */
public record ItemPage(
        Power power, Department department, @Nullable ItemRules rules, Part part) {

    /** Changes with whatever the page says, above the title too: that is the edition's, and the chart's. */
    String tag() {
        return part.tag() + power.chart().map(Power.ChartKey::version).orElse(0);
    }

    /** What is published is in it twice: as it is, and as it is shown. */
    int weight() {
        return 2 * part.bytes();
    }
}
