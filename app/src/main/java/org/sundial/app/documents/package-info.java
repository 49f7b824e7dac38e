/**
 * 文书. Instruments made from case data, their numbers, and the files people hand in. A footing: used by every office,
 * knows none of them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"web", "database", "identity", "ledger"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.documents;
