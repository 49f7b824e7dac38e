package org.sundial.app.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 组件陈列. Every fragment in every state, for those who build pages; only where the node plays. */
@Controller
@ConditionalOnProperty("sundial.site.demo")
class GalleryPage {

    @GetMapping("/gallery")
    ModelAndView gallery(Chrome chrome) {
        return new ModelAndView("web/gallery", "chrome", chrome);
    }
}
