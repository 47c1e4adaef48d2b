package no.maalkort.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Archive;
import no.maalkort.rest.MaalkortService;
import no.maalkort.rest.Metering;
import no.maalkort.rest.Reloading;
import no.maalkort.rest.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: the scorecards over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve scorecards over HTTP, read-only.")
final class Serve implements Callable<Integer> {
    /** Not an exit code: the service runs on. */
    static final int RUNNING = -1;

    @Mixin
    private Listening listening;

    @Mixin
    private Stored stored;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        String address = listening.address(sources).text();
        int port = listening.port(sources);
        String prefix = listening.prefix(sources);
        var at = address(address);
        if (!isFree(at, port)) {
            System.err.println("Maalkort cannot listen on port (" + port + ") of (" + address + ").");
            System.err.println("Maybe another program listens there; try --port 0.");
            return 1;
        }
        var metrics = listening.metrics(sources);
        if (metrics != null && metrics == port && port != 0) {
            throw new Usage("Port (" + port + ") is that of the service itself.", "--metrics 9400, or another port.");
        }
        var reloading = new Reloading(sources.data(), sources.rules());
        var serving = new Serving(sources.workspace(), new Archive(stored.anyStore(sources)), ReportFiles::of);
        var metering = metrics == null ? null : metering(serving, metrics);
        int bound = MaalkortService.serve(serving, at.getHostAddress(), port, prefix);
        reloading.begin(serving);
        String host = at instanceof Inet6Address ? "[" + at.getHostAddress() + "]" : at.getHostAddress();
        System.out.println(
                (sources.language() == Language.NB ? "Maalkort svarer på http://" : "Maalkort serves http://") + host
                        + ":" + bound + prefix + "/api/v1/municipalities");
        if (metering != null) {
            System.out.println("http://127.0.0.1:" + metering.port() + "/metrics");
        }
        System.out.flush();
        return RUNNING;
    }

    private static Metering metering(Serving serving, int port) throws IOException {
        try {
            return new Metering(serving, port);
        } catch (BindException e) {
            throw new Usage("Maalkort cannot listen on port (" + port + ") for Prometheus.", "another program does.");
        }
    }

    private static InetAddress address(String address) {
        try {
            var at = InetAddress.getByName(address);
            if (!address.isBlank() && isFree(at, 0)) {
                return at;
            }
        } catch (IOException e) {
            // A name that leads nowhere is no address of this machine either.
        }
        throw new Usage(
                "(" + address + ") is not an address of this machine.",
                "127.0.0.1 for this machine only, or 0.0.0.0 for every network it is on.");
    }

    /** Whether one can listen there: asked before the service starts, whose own answer is a stack trace. */
    private static boolean isFree(InetAddress at, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(at, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
