package org.sundial.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.sundial.app.ledger.LogTool;

/** One office on one machine: one process that serves the four platforms and the public log. */
// Offices name their classes as they like; two of the same name do not collide.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Sundial 日晷")
public class Sundial {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && LogTool.knows(arguments[0])) {
            System.exit(LogTool.run(arguments, System.out));
        }
        SpringApplication.run(Sundial.class, arguments);
    }
}
