package org.sundial.app.hall;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 草稿里的文件. The uploads of one draft, sealed like the rest of it. */
record DraftFiles(JdbcClient jdbc, Token token) {

    void put(String material, byte[] content) {
        jdbc.sql("""
                insert into hall.draft_file (draft, material, size, content) values (:draft, :material, :size, :content)
                    on conflict (draft, material) do update set size = excluded.size, content = excluded.content
                """)
                .param("draft", token.id())
                .param("material", material)
                .param("size", content.length)
                .param("content", token.seal(content))
                .update();
    }

    Optional<byte[]> content(String material) {
        return jdbc.sql("select content from hall.draft_file where draft = :draft and material = :material")
                .param("draft", token.id())
                .param("material", material)
                .query(byte[].class)
                .optional()
                .map(token::open);
    }

    void remove(String material) {
        jdbc.sql("delete from hall.draft_file where draft = :draft and material = :material")
                .param("draft", token.id())
                .param("material", material)
                .update();
    }

    void delete() {
        jdbc.sql("delete from hall.draft_file where draft = :draft")
                .param("draft", token.id())
                .update();
    }

    /** Whether so many bytes more would still fit, into this draft and into the box as a whole. */
    boolean takes(String material, long more) {
        record Held(long here, long everywhere) {}
        Held held = jdbc.sql("""
                select coalesce(sum(size) filter (where draft = :draft and material <> :material), 0) as here,
                       coalesce(sum(size), 0) as everywhere
                  from hall.draft_file
                """)
                .param("draft", token.id())
                .param("material", material)
                .query(Held.class)
                .single();
        return held.here() + more <= DraftBox.MOST_BYTES && held.everywhere() + more <= DraftBox.MOST_BYTES_OF_ALL;
    }
}
