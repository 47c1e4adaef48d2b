package no.maalkort.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 of which every head must be sent within some seconds: the server's own time limit begins anew with each byte,
 * so that one byte a second keeps a connection for hours. Its threads are {@link Workers}.
 */
public final class CuttingProtocol extends Http11NioProtocol {
    /** How long whoever asks may take to send a head. */
    static final int SECONDS = 10;

    private final Map<SocketWrapperBase<NioChannel>, Long> unfinished = new HashMap<>();
    private final Workers workers = new Workers();
    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> minding;

    /** Whoever asks first whether to send a body is told so when it is read, and not where it is refused. */
    public CuttingProtocol() {
        setContinueResponseTiming("onRead");
        setExecutor(workers);
    }

    @Override
    protected Processor createProcessor() {
        return new MeasuringProcessor(this, getAdapter());
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::cut, 1, 1, TimeUnit.SECONDS);
        minding = getUtilityExecutor()
                .scheduleWithFixedDelay(workers::look, Workers.LONG_MILLIS, Workers.LONG_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        looking.cancel(false);
        minding.cancel(false);
        super.stop();
        workers.shutdown();
    }

    private void cut() {
        long now = System.nanoTime();
        var open = getEndpoint().getConnections();
        unfinished.keySet().removeIf(one -> !open.contains(one) || !isInItsHead(one));
        open.stream().filter(CuttingProtocol::isInItsHead).forEach(one -> unfinished.putIfAbsent(one, now));
        unfinished.forEach((one, begun) -> {
            if (now - begun > TimeUnit.SECONDS.toNanos(SECONDS)) {
                one.close();
            }
        });
    }

    /** Whether the server waits for more of a head: it parks what it has of one, and of nothing else here. */
    private static boolean isInItsHead(SocketWrapperBase<NioChannel> connection) {
        return connection.getCurrentProcessor() instanceof Processor parked && !parked.isAsync() && !parked.isUpgrade();
    }
}
