package no.maalkort.rest;

import java.net.BindException;
import java.net.UnknownHostException;
import no.maalkort.scoring.Workspace;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/** The service: scorecards over HTTP, read-only; it keeps nothing that a request sends. */
@SpringBootApplication(proxyBeanMethods = false)
public class MaalkortService {
    /** Starts without figures: what ahead-of-time processing looks at. */
    public static void main(String[] args) {
        new SpringApplication(MaalkortService.class).run(args);
    }

    /** Lets the container's own refusals be problem details too. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problems() {
        return factory -> factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
    }

    /** The address cannot be had: another listens there, or this machine has no such address. */
    public static final class NotListening extends Exception {
        private static final long serialVersionUID = 1L;

        NotListening(Throwable cause) {
            super(cause.getMessage());
        }
    }

    /**
     * Starts to serve a workspace, by the beans that were worked out at build time, and tells the port it listens on.
     *
     * @throws NotListening if the address cannot be had
     */
    public static int serve(Workspace workspace, String address, int port) throws NotListening {
        System.setProperty("spring.aot.enabled", "true");
        var application = new SpringApplication(MaalkortService.class);
        application.setMainApplicationClass(MaalkortService.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context).getBeanFactory().registerSingleton("workspace", workspace));
        try {
            // Arguments outrank the environment and files: it listens where it was told to, or not at all.
            var context = (ServletWebServerApplicationContext) application.run(
                    "--server.address=" + address,
                    "--server.port=" + port,
                    "--spring.config.location=classpath:/application.properties");
            return context.getWebServer().getPort();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException
                        || cause instanceof PortInUseException
                        || cause instanceof UnknownHostException) {
                    throw new NotListening(cause);
                }
            }
            throw e;
        }
    }
}
