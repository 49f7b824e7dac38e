/**
 * 行政权力库. Items of power by edition, their legal bases, the procedures they run on, and the public's way in: browse,
 * search, read. Every platform reads only what the legal office has confirmed. Ground floor of the offices: it uses the
 * footings and no other office.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"identity", "web", "database", "ledger"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.catalogue;
