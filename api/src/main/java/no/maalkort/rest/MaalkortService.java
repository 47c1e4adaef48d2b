package no.maalkort.rest;

import java.util.Map;
import no.maalkort.scoring.Workspace;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service: scorecards over HTTP, read-only; it keeps nothing that a request sends. */
@SpringBootApplication(proxyBeanMethods = false)
public class MaalkortService {
    /** Starts without figures: what ahead-of-time processing looks at. */
    public static void main(String[] args) {
        new SpringApplication(MaalkortService.class).run(args);
    }

    /** Starts to serve a workspace, by the beans that were worked out at build time, and tells the port it listens on. */
    public static int serve(Workspace workspace, String address, int port) {
        System.setProperty("spring.aot.enabled", "true");
        var application = new SpringApplication(MaalkortService.class);
        application.setMainApplicationClass(MaalkortService.class);
        application.setDefaultProperties(Map.of("server.address", address, "server.port", port));
        application.addInitializers(context ->
                ((GenericApplicationContext) context).getBeanFactory().registerSingleton("workspace", workspace));
        var context = (ServletWebServerApplicationContext) application.run();
        return context.getWebServer().getPort();
    }
}
