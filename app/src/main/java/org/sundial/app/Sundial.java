package org.sundial.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** One office on one machine: one process that serves the four platforms and the public log. */
@SpringBootApplication
@Modulithic(systemName = "Sundial 日晷")
public class Sundial {

    public static void main(String[] arguments) {
        SpringApplication.run(Sundial.class, arguments);
    }
}
