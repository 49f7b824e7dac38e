/**
 * 行政监察平台. Sees every running case with its light and why it shows; reads everything below it and changes none of
 * it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"web", "database", "identity", "calendar", "ledger", "catalogue", "casework"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.supervision;
