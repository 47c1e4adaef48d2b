package no.maalkort.rest;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The service: scorecards over HTTP, read-only; it keeps nothing that a request sends. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ErrorMvcAutoConfiguration.class)
public class MaalkortService {
    /** Starts without figures: what ahead-of-time processing looks at. */
    public static void main(String[] args) {
        new SpringApplication(MaalkortService.class).run(args);
    }

    /** Starts to serve, by the beans that were worked out at build time, and tells the port it listens on. */
    public static int serve(Serving serving, String address, int port, String prefix) {
        System.setProperty("spring.aot.enabled", "true");
        var application = new SpringApplication(MaalkortService.class);
        application.setMainApplicationClass(MaalkortService.class);
        application.setEnvironment(new CommandLineOnly());
        application.addInitializers(context ->
                ((GenericApplicationContext) context).getBeanFactory().registerSingleton("serving", serving));
        var context = (ServletWebServerApplicationContext) application.run(
                "--server.address=" + address,
                "--server.port=" + port,
                "--server.servlet.context-path=" + prefix,
                "--spring.config.location=classpath:/application.properties");
        return context.getWebServer().getPort();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusingServer() {
        return factory -> {
            factory.setProtocol(CuttingProtocol.class.getName());
            factory.addContextCustomizers(context -> {
                ((StandardHost) context.getParent()).setErrorReportValveClass(RefusingValve.class.getName());
                context.setMapperContextRootRedirectEnabled(false);
            });
        };
    }

    /** Settings of the command line and the jar: no variable or file that happens to be there changes what is served where. */
    private static final class CommandLineOnly extends StandardServletEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {}
    }
}
