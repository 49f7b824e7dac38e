package org.sundial.app.calendar;

import java.io.Serializable;

/**
 * A notice as it was typed in: kept until it is confirmed, so that nothing is lost on the way through the second factor.
 *
 * @param lines one day or one run of days a line: 2027-02-05/2027-02-11 off 春节
 */
public record NoticeDraft(String year, String source, String lines) implements Serializable {
    static final NoticeDraft EMPTY = new NoticeDraft("", "", "");
}
