package org.sundial.app.hall;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.web.Chrome;

/** 帮助. How to apply, follow, check and complain; what is accessible and what was not tested; what is kept of a person. */
@Controller
class HelpPage {

    @GetMapping("/help")
    String help(Chrome chrome) {
        return "hall/help";
    }
}
