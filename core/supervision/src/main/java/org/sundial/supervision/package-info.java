/** 监察: lights over a case's deadlines. Pure functions; thresholds are data. */
package org.sundial.supervision;
