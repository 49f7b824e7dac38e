package org.sundial.app.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code sundial.documents}.
 *
 * @param bodyFont a TrueType file to set the text in, such as 仿宋; empty for the fonts we bring
 * @param titleFont a TrueType file for the organ's mark and the title, such as 小标宋
 * @param sealSlot what is printed where the seal goes: we have none
 */
@ConfigurationProperties("sundial.documents")
record DocumentSettings(
        @DefaultValue("") String bodyFont,
        @DefaultValue("") String titleFont,
        @DefaultValue("印章位置") String sealSlot) {}
