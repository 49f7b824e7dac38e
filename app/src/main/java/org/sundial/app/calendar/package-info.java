/**
 * 日历. The holiday notices as published, edition by edition; the calendar everybody counts by; the clock anyone may
 * try. A footing: used by every office, knows none of them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"web", "database", "identity", "ledger"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.calendar;
