package org.sundial.app.web;

import java.util.List;

/** What kinds of problem an office's interfaces answer with; each kind becomes a page under /problems. */
public interface ProblemKinds {

    List<ProblemKind> kinds();
}
