package org.sundial.app.ledger;

import java.util.Map;
import org.sundial.app.web.Text;

/** What the kinds of an office's leaves are called. Each office that appends makes one a bean; others are shown as they are. */
public interface LeafKinds {

    /** Names by kind, such as {@code case.accepted} → 受理. */
    Map<String, Text> names();
}
