package org.sundial.app.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code sundial.site}.
 *
 * @param cityZh the government this node belongs to
 * @param cityEn the same in English
 * @param demo whether this node plays: demo accounts and simulated cases, on the loopback address only
 * @param build the release, part of the address of styles and scripts
 * @param address where the public reaches this node, for QR codes and receipts; empty for http://127.0.0.1:port
 * @param port the port this node listens on
 */
@ConfigurationProperties("sundial.site")
public record SiteSettings(
        @DefaultValue("克拉玛依市") String cityZh,
        @DefaultValue("Karamay") String cityEn,
        @DefaultValue("false") boolean demo,
        @DefaultValue("1") String build,
        @DefaultValue("") String address,
        @DefaultValue("8080") int port) {

    /** The address people use, without a slash at its end. */
    public String publicAddress() {
        return address.isBlank() ? "http://localhost:" + port : address;
    }
}
