/**
 * 演示. Plays the script of simulated cases through the very commands the pages give, dated in the past and marked as
 * simulated. Exists only in demo mode; nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"web", "database", "identity", "calendar", "documents", "catalogue", "casework", "ledger"
        })
@org.jspecify.annotations.NullMarked
package org.sundial.app.demo;
