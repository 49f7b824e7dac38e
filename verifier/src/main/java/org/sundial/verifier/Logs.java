package org.sundial.verifier;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens a log by its address or folder. */
final class Logs {

    private Logs() {}

    static OpenLog open(String place) throws Unreadable {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            try {
                return new WebLog(URI.create(place.endsWith("/") ? place : place + "/"));
            } catch (IllegalArgumentException e) {
                throw new Unreadable("网址不对：" + place, "Not an address: " + place);
            }
        }
        try {
            Path folder = Path.of(place);
            if (Files.isDirectory(folder)) {
                return new FolderLog(folder);
            }
        } catch (InvalidPathException e) {
            throw new Unreadable("没有这个文件夹：" + place, "There is no such folder: " + place);
        }
        throw new Unreadable("没有这个文件夹：" + place, "There is no such folder: " + place);
    }
}
