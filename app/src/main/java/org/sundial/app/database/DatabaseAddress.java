package org.sundial.app.database;

/**
 * Where the database is and the two roles that use it.
 *
 * @param url the JDBC address
 * @param owner the role that owns the schemas and runs the migrations, never used to serve a request
 * @param ownerPassword its password
 * @param app the role that serves; on event and leaf tables it may insert and select, nothing more
 * @param appPassword its password
 */
record DatabaseAddress(String url, String owner, String ownerPassword, String app, String appPassword) {

    @Override
    public String toString() {
        return url + " (owner " + owner + ", app " + app + ")";
    }
}
