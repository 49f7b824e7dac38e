package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.Access;
import org.sundial.app.identity.Post;

/** Who opens the desk: the posts that handle cases, and the legal officers who hold hearings. The scope decides the rest. */
@Component
final class CaseworkAccess implements Access {
    private static final Who DESK = Who.holders(Post.WINDOW, Post.HANDLER, Post.REVIEWER, Post.HEAD, Post.LEGAL);

    private static final Who WINDOW = Who.holders(Post.WINDOW);

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String page : List.of(
                "/desk",
                "/desk/open",
                "/desk/paused",
                "/desk/done",
                "/desk/search",
                "/desk/receive",
                "/desk/c/{reference}",
                "/desk/c/{reference}/materials/{number}",
                "/desk/c/{reference}/documents/{file}",
                "/desk/c/{reference}/receipt/{command}",
                "/desk/c/{reference}/preview/{command}/{file}")) {
            rules.add(Rule.read(page, DESK));
        }
        for (String form : List.of(
                "/desk/c/{reference}/{act}",
                "/desk/c/{reference}/publish",
                "/desk/c/{reference}/withdraw-publication",
                "/desk/c/{reference}/preview/{command}")) {
            rules.add(Rule.read(form, DESK));
            rules.add(Rule.write(form, DESK));
        }
        rules.add(Rule.write("/desk/c/{reference}/show", DESK));
        rules.add(Rule.read("/desk/receive/{item}", WINDOW));
        rules.add(Rule.write("/desk/receive/{item}", WINDOW));
        rules.add(Rule.read("/desk/receive/{item}/done/{reference}", WINDOW));
        rules.add(Rule.read("/desk/receive/{item}/done/{reference}/receipt.pdf", WINDOW));
        return rules;
    }
}
