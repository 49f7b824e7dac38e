package org.sundial.app.identity;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * 访问规则. Who may open which address. Each office declares the addresses it serves; what nobody declares is denied, and
 * a test fails when a handler has no rule.
 */
public interface Access {

    List<Rule> rules();

    /**
     * One rule.
     *
     * @param method the HTTP method, or null for any
     * @param pattern a path pattern such as /desk/c/{id}
     * @param who who may
     */
    record Rule(@org.jspecify.annotations.Nullable HttpMethod method, String pattern, Who who) {

        public static Rule read(String pattern, Who who) {
            return new Rule(HttpMethod.GET, pattern, who);
        }

        public static Rule write(String pattern, Who who) {
            return new Rule(HttpMethod.POST, pattern, who);
        }
    }

    /** A closed list of audiences. */
    sealed interface Who {
        /** Anyone, signed in or not. */
        record Anyone() implements Who {}

        /** Anyone, from a machine without a session: no forgery token is asked, no session is used. */
        record Machines() implements Who {}

        /** Whoever has given a password but not yet a second factor. */
        record HalfSignedIn() implements Who {}

        /** An officer, with both factors, who holds one of these posts today. */
        record Holders(Set<Post> posts) implements Who {}

        static Who anyone() {
            return new Anyone();
        }

        static Who machines() {
            return new Machines();
        }

        static Who holders(Post... posts) {
            return new Holders(Set.of(posts));
        }

        static Who staff() {
            return new Holders(Set.of(Post.values()));
        }
    }
}
