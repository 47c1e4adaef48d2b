package no.maalkort.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;

/** The server's own refusals, of requests that never reach a route, in the shape of all others. */
public final class RefusingValve extends ErrorReportValve {
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
        byte[] bytes = Refused.of(response.getStatus()).json(prefix(request)).getBytes(StandardCharsets.UTF_8);
        try {
            if (response.getStatus() == Refused.METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", Refused.ALLOWED);
            }
            response.setContentType(Refused.MEDIA_TYPE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The asker has gone", e);
        }
    }

    /** What never reached the service is of no context: the host's only one is meant. */
    private String prefix(Request request) {
        var context = request.getContext() != null
                ? request.getContext()
                : getContainer().findChildren()[0];
        return ((Context) context).getPath();
    }
}
