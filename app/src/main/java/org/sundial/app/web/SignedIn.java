package org.sundial.app.web;

import java.util.Set;

/**
 * 已登录. Who is signed in, as far as a page's frame needs to know.
 *
 * @param post the capacity the person acts in: 窗口人员, 负责人
 * @param rooms the staff surfaces this person may enter: /desk, /watch, /legal, /admin; empty for a citizen
 */
public record SignedIn(String name, Text post, Set<String> rooms) {

    public SignedIn {
        rooms = Set.copyOf(rooms);
    }

    public boolean may(String room) {
        return rooms.contains(room);
    }

    public boolean isStaff() {
        return !rooms.isEmpty();
    }
}
