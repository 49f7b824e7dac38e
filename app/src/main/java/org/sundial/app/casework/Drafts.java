package org.sundial.app.casework;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sundial.app.documents.Attachment;
import org.sundial.app.web.Upload;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.Material;

/**
 * 未签发的内容. What an officer typed and uploaded for an act that is not done yet: kept on the server under the command's id,
 * so that showing the second factor again, or putting something right, loses nothing.
 */
final class Drafts {
    private static final String ATTRIBUTE = "sundial.casework.drafts";
    /** The oldest give way: nobody works on more at once. */
    private static final int MOST = 20;

    private Drafts() {}

    /**
     * One draft.
     *
     * @param kind the act; null for an application taken in at the counter
     * @param task the open task it is done in, or empty
     * @param seen the version of the case the officer had before them
     * @param files what was uploaded, by the material's code
     */
    record Draft(
            @org.jspecify.annotations.Nullable CommandKind kind,
            String task,
            int seen,
            Typed typed,
            Map<String, KeptFile> files)
            implements Serializable {
        Draft {
            files = new LinkedHashMap<>(files);
        }

        List<Material> materials() {
            return files.entrySet().stream()
                    .map(file -> ApplicationForm.material(
                            file.getKey(),
                            file.getValue().name(),
                            file.getValue().sha256()))
                    .toList();
        }

        Map<String, Upload> uploads() {
            Map<String, Upload> uploads = new LinkedHashMap<>();
            files.forEach((code, file) -> uploads.put(code, new Upload(file.name(), file.type(), file.size(), null)));
            return uploads;
        }
    }

    /** A file that was taken in and found in order. */
    record KeptFile(String name, String sha256, String type, long size) implements Serializable {
        static KeptFile of(Attachment attachment, String name) {
            return new KeptFile(name, attachment.sha256(), attachment.type().name(), attachment.size());
        }
    }

    static Optional<Draft> find(HttpSession session, UUID command) {
        synchronized (all(session)) {
            return Optional.ofNullable(all(session).get(command));
        }
    }

    static void keep(HttpSession session, UUID command, Draft draft) {
        Map<UUID, Draft> all = all(session);
        synchronized (all) {
            all.remove(command);
            all.put(command, draft);
            while (all.size() > MOST) {
                all.remove(all.keySet().iterator().next());
            }
        }
        session.setAttribute(ATTRIBUTE, all);
    }

    static void done(HttpSession session, UUID command) {
        Map<UUID, Draft> all = all(session);
        synchronized (all) {
            all.remove(command);
        }
    }

    @SuppressWarnings("unchecked") // Nobody else writes this attribute.
    private static Map<UUID, Draft> all(HttpSession session) {
        Object kept = session.getAttribute(ATTRIBUTE);
        if (kept instanceof LinkedHashMap<?, ?> map) {
            return (Map<UUID, Draft>) map;
        }
        Map<UUID, Draft> fresh = new LinkedHashMap<>();
        session.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
