package org.sundial.app.hall;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.web.Chrome;

/** 帮助. How to do it, what we do with people's data, and what was tested and what was not. */
@Controller
class HelpPage {

    @GetMapping("/help")
    String help(Chrome chrome) {
        return "hall/help";
    }
}
