package org.sundial.app.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code sundial.database}. Without a {@code url} Sundial runs a PostgreSQL of its own.
 *
 * @param folder where that PostgreSQL keeps its files
 * @param url the address of a PostgreSQL you run, as JDBC; empty for the embedded one
 * @param owner the schema owner's role on yours
 * @param ownerPassword its password
 * @param app the serving role on yours; the migrations grant it what it needs
 * @param appPassword its password
 * @param connections how many connections one node holds at most
 */
@ConfigurationProperties("sundial.database")
record DatabaseSettings(
        @DefaultValue("data") Path folder,
        @Nullable String url,
        @DefaultValue("sundial_owner") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("sundial_app") String app,
        @DefaultValue("") String appPassword,
        @DefaultValue("24") int connections) {

    boolean external() {
        return url != null && !url.isBlank();
    }
}
