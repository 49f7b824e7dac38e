package org.sundial.app.catalogue;

import org.sundial.app.web.Text;

/**
 * 部门. A department of the city that publishes a list.
 *
 * @param shortName 简称, without the city
 * @param position its place in the city's own order
 */
public record Department(String code, String name, String shortName, String nameEn, int position) {

    public Text text() {
        return Text.of(name, nameEn);
    }

    /** For tight places: the short name, or the English one. */
    public Text brief() {
        return Text.of(shortName, nameEn);
    }
}
