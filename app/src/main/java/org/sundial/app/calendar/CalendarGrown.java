package org.sundial.app.calendar;

/**
 * 日历增加了一版. News for the offices that derived dates.
 *
 * @param edition the edition now in force, such as 2027
 */
public record CalendarGrown(String edition) {}
