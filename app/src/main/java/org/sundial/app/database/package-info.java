/**
 * The database: a PostgreSQL of our own or yours, its two roles, its migrations and the checks without which nothing is
 * kept in it. A footing: used by every office, uses none.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package org.sundial.app.database;
