package org.sundial.app.calendar;

import java.time.LocalDate;
import org.sundial.app.web.Text;

/**
 * 受影响的日期. What an office has open that a new notice could move. Each office that derives dates makes one a bean; the
 * calendar asks them before a notice is confirmed and knows none of them.
 */
public interface DatesAhead {

    /** What is counted: 在办期限, open deadlines. */
    Text what();

    /** How many are due on this day or later, or wait for a year to be published. */
    long from(LocalDate firstDifference);
}
