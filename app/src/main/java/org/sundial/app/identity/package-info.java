/**
 * 身份. Organs, officers, posts, sign-in with two factors, and the one table of who may open what. A footing: used by
 * every office, knows none of them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"web", "database"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.identity;
