/**
 * 日历与法定计时: working days by published edition, statutory limits with their articles, and deadlines that explain
 * themselves day by day. Pure functions of the Java library alone; nothing here asks what day it is.
 */
package org.sundial.calendar;
