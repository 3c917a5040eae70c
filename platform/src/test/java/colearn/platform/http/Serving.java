package colearn.platform.http;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The small service as a process of its own; says on which port. */
public final class Serving {
    static final String PORT = "serving on port ";

    private Serving() {}

    /** @param arguments its settings */
    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(LadderService.class)
                .profiles("test")
                .run(arguments);
        System.out.println(
                PORT + ((WebServerApplicationContext) context).getWebServer().getPort());
    }
}
