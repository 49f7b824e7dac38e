package org.sundial.app.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.sundial.app.web.ChromeMaker;
import org.sundial.app.web.Text;

/**
 * 工作人员. Who is signed in. Posts are read again for every request, so a revoked post is gone at the next click.
 *
 * @param login the sign-in name, the only name written into events
 * @param displayName how colleagues see it
 * @param organ the code of the organ served
 * @param organName its name
 * @param posts the posts held today
 */
public record Officer(String login, String displayName, String organ, String organName, Set<Post> posts)
        implements ChromeMaker.DeskPerson, Serializable {

    public Officer {
        posts = Set.copyOf(posts);
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    @Override
    public Text postName() {
        return Text.of(
                posts.stream().sorted().map(post -> post.text().zh()).collect(Collectors.joining("、")),
                posts.stream().sorted().map(post -> post.text().en()).collect(Collectors.joining(", ")));
    }

    @Override
    public Set<String> rooms() {
        return posts.stream().map(Post::room).collect(Collectors.toSet());
    }
}
