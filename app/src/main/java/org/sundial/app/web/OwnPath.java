package org.sundial.app.web;

/** 站内地址. Whether a "back to" that came with a request stays on this site. */
public final class OwnPath {
    private OwnPath() {}

    /** "//host" and "/\host" leave the site in some browsers, and a control character can hide either. */
    public static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f);
    }

    public static String or(String path, String otherwise) {
        return isOurs(path) ? path : otherwise;
    }
}
