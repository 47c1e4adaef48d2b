package no.maalkort.cli;

import java.util.concurrent.Callable;
import no.maalkort.rest.MaalkortService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the scorecards over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve scorecards over HTTP, read-only.")
final class Serve implements Callable<Integer> {
    /** Not an exit code: the service runs on. */
    static final int RUNNING = -1;

    private static final int HIGHEST_PORT = 65535;

    @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "HOST", description = "Default: 127.0.0.1, this machine only.")
    private String address = "127.0.0.1";

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Usage("(" + port + ") is not a port.", "give one from 0 to 65535; 0 takes a free one.");
        }
        var workspace = sources.workspace();
        int bound;
        try {
            bound = MaalkortService.serve(workspace, address, port);
        } catch (MaalkortService.NotListening e) {
            System.err.println("(" + address + ":" + port + ") cannot be listened on: " + e.getMessage()
                    + ".\nMaybe another program listens there; --port 0 takes a free port.");
            return 1;
        }
        System.out.println("Maalkort serves http://" + address + ":" + bound + "/api/v1/municipalities");
        System.out.flush();
        return RUNNING;
    }
}
