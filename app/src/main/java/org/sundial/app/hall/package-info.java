/**
 * 网上政务大厅. The public's pages: the front page, applying without an account, following a case, published results,
 * figures and help. The roof of the house: it composes what the other offices know, and nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Public hall",
        allowedDependencies = {"web", "database", "identity", "ledger", "calendar", "documents", "catalogue", "casework"
        })
@org.jspecify.annotations.NullMarked
package org.sundial.app.hall;
