package org.sundial.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 页面框架. What the frame around a page needs, and every page shares. The web office makes it from the
 * request, once; a handler passes it on and adds nothing. The page's title is not here: it is a sentence,
 * and sentences live in templates.
 *
 * @param w the reader's language
 * @param city the government this node belongs to
 * @param path where the reader is, with the query: /powers?category=licensing
 * @param largeText 大字: body text of 24 px
 * @param shortcuts whether single keys act on the desk; people who speak to their computer switch them off
 * @param simulated whether this node holds simulated cases, which every page that shows them must say
 * @param signedIn who is signed in, or null
 * @param csrf the token for forms, or null where no form can act
 * @param servedAt the moment of this page, printed at its foot
 * @param build changes with every release, so that styles and scripts can be cached for ever
 */
public record Chrome(
        Words w,
        Text city,
        String path,
        boolean largeText,
        boolean shortcuts,
        boolean simulated,
        @Nullable SignedIn signedIn,
        @Nullable Csrf csrf,
        Instant servedAt,
        String build) {

    /** A frame for a reader of whom nothing is known: error pages, tests. */
    public static Chrome plain(Words w, String path, Instant servedAt) {
        return new Chrome(w, Text.of("示例市", "Sample City"), path, false, true, false, null, null, servedAt, "0");
    }

    /** Where the reader is, without the query. */
    public String place() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** Whether the reader is in this room: /powers is, for /powers and /powers/320101; / is only for /. */
    public boolean isIn(String room) {
        String place = place();
        return place.equals(room) || (!room.equals("/") && place.startsWith(room + "/"));
    }

    /** {@code page} where the reader is exactly there, {@code true} further inside, null elsewhere: for aria-current. */
    public @Nullable String current(String room) {
        if (!isIn(room)) {
            return null;
        }
        return place().equals(room) ? "page" : "true";
    }

    /** The link that changes one preference and comes back to this page. */
    public String preference(String name, String value) {
        return "/preferences?" + name + "=" + value + "&back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public String languageSwitch() {
        return preference("lang", w.isEnglish() ? "zh" : "en");
    }

    public String largeTextSwitch() {
        return preference("text", largeText ? "standard" : "large");
    }

    public String shortcutsSwitch() {
        return preference("keys", shortcuts ? "off" : "on");
    }

    /** A style, script or picture of ours, at an address that changes with the release. */
    public String asset(String file) {
        return file + "?v=" + build;
    }

    public boolean may(String room) {
        return signedIn != null && signedIn.may(room);
    }

    public Chrome in(Words words) {
        return new Chrome(words, city, path, largeText, shortcuts, simulated, signedIn, csrf, servedAt, build);
    }

    public Chrome withLargeText(boolean large) {
        return new Chrome(w, city, path, large, shortcuts, simulated, signedIn, csrf, servedAt, build);
    }

    public Chrome withSimulated(boolean cases) {
        return new Chrome(w, city, path, largeText, shortcuts, cases, signedIn, csrf, servedAt, build);
    }

    public Chrome withSignedIn(String name, Text post, Set<String> rooms) {
        SignedIn person = new SignedIn(name, post, rooms);
        return new Chrome(w, city, path, largeText, shortcuts, simulated, person, csrf, servedAt, build);
    }
}
