package no.maalkort.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import no.maalkort.figure.Language;
import no.maalkort.pages.HelpPages;
import no.maalkort.pages.Place;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The server's own refusals, of requests that never reach a route, in the shape of all others. */
public final class RefusingValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(RefusingValve.class);

    /** A connection whose body was refused is closed: waiting for the rest would keep a thread from all others. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        var read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        if (response.getStatus() >= 400 && !read.get()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        byte[] bytes = told(request, response.getStatus()).getBytes(StandardCharsets.UTF_8);
        try {
            String id = UUID.randomUUID().toString();
            Gate.begin(request.getMethod(), id, packs(request), response);
            LOG.atInfo()
                    .addKeyValue("route", Gate.NOWHERE)
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("request", id)
                    .log("refused");
            head(request, response);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The asker has gone", e);
        }
    }

    /** What never reached the service is of no context: the host's only one is meant. */
    private Context context(Request request) {
        return request.getContext() != null
                ? request.getContext()
                : (Context) getContainer().findChildren()[0];
    }

    private String prefix(Request request) {
        return context(request).getPath();
    }

    private String told(Request request, int status) {
        return isForReaders(request)
                ? HelpPages.problem(status, place(request))
                : Refused.of(status).json(prefix(request));
    }

    private static void head(Request request, Response response) {
        if (response.getStatus() == Refused.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", Refused.ALLOWED);
        }
        if (isForReaders(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(Answer.POLICY, PageRoutes.POLICY);
        } else {
            response.setContentType(Refused.MEDIA_TYPE);
        }
    }

    /** Whether a person asked for a page, whatever lies at the address. */
    private static boolean isForReaders(Request request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private Place place(Request request) {
        String address = request.getRequestURI();
        boolean english = address != null && address.startsWith(prefix(request) + "/en/");
        return Place.served(english ? Language.EN : Language.NB, prefix(request), "");
    }

    private String packs(Request request) {
        var application = WebApplicationContextUtils.getRequiredWebApplicationContext(
                context(request).getServletContext());
        return application.getBean(Serving.class).now().versions();
    }
}
