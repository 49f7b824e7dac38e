/**
 * 行政权力运行平台. Cases from receipt to archive: every act is decided by the pure core, kept in one transaction with
 * its leaf, and shown to whoever may see it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"web", "database", "identity", "ledger", "calendar", "documents", "catalogue"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.casework;
