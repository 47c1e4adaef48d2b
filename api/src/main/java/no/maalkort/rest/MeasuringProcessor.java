package no.maalkort.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.res.StringManager;

/** The reading of a head that tells one that is too long from one that is malformed: the server's own answers 400 to both. */
final class MeasuringProcessor extends Http11Processor {
    private static final int HEADERS_TOO_LARGE = 431;
    /** The server tells it by a plain exception with these words, in the language of the machine. */
    private static final String TOO_LARGE =
            StringManager.getManager(Http11Processor.class).getString("iib.requestheadertoolarge.error");

    private final int mostHeaders;
    private int tooLong;

    MeasuringProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        super(protocol, adapter);
        mostHeaders = protocol.getMaxHeaderCount();
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        tooLong = 0;
        return super.service(connection);
    }

    /** Once it is too long, what is missing in its cut end says nothing more. */
    @Override
    protected void setErrorState(ErrorState state, Throwable failure) {
        tooLong = tooLong == 0 && failure != null ? tooLong(failure) : tooLong;
        if (tooLong != 0) {
            response.setStatus(tooLong);
        }
        super.setErrorState(state, failure);
    }

    private int tooLong(Throwable failure) {
        if (response.getStatus() != HttpServletResponse.SC_BAD_REQUEST) {
            return 0;
        }
        if (TOO_LARGE.equals(failure.getMessage())) {
            boolean isInItsFirstLine = request.requestURI().isNull();
            return isInItsFirstLine ? HttpServletResponse.SC_REQUEST_URI_TOO_LONG : HEADERS_TOO_LARGE;
        }
        boolean isFull = failure instanceof IllegalStateException
                && request.getMimeHeaders().size() >= mostHeaders;
        return isFull ? HEADERS_TOO_LARGE : 0;
    }
}
