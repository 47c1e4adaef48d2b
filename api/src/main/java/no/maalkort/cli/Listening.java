package no.maalkort.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the service listens. */
final class Listening {
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern PREFIX = Pattern.compile("(?:/[a-z0-9_-]{1,64}){0,5}");
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
    private String port;

    @Option(names = "--address", paramLabel = "HOST", description = "Default: 127.0.0.1, this machine only.")
    private String address;

    @Option(
            names = "--metrics",
            paramLabel = "N",
            description = "A port of this machine for Prometheus; default: none.")
    private String metrics;

    @Option(
            names = "--prefix",
            paramLabel = "PATH",
            description = "What all addresses begin with, behind a proxy: /maalkort.")
    private String prefix;

    Settings.Setting prefixSetting(Sources sources) {
        return sources.settings().of("prefix", prefix, "--prefix", "");
    }

    String prefix(Sources sources) {
        var set = prefixSetting(sources);
        if (!PREFIX.matcher(set.text()).matches()) {
            throw new Usage(
                    "(" + set.text() + ") is not the beginning of addresses (" + set.origin() + ").",
                    "write it as /maalkort, without a slash at its end.");
        }
        return set.text();
    }

    Settings.Setting address(Sources sources) {
        return sources.settings().of("address", address, "--address", "127.0.0.1");
    }

    Settings.Setting portSetting(Sources sources) {
        return sources.settings().of("port", port, "--port", "8080");
    }

    int port(Sources sources) {
        return number(portSetting(sources));
    }

    Settings.Setting metricsSetting(Sources sources) {
        return sources.settings().of("metrics", metrics, "--metrics", "");
    }

    /** The port for Prometheus, or null where none is asked for. */
    Integer metrics(Sources sources) {
        var set = metricsSetting(sources);
        return set.text().isEmpty() ? null : (Integer) number(set);
    }

    /** Refuses what cannot be listened on. */
    void check(Sources sources) {
        port(sources);
        prefix(sources);
        metrics(sources);
    }

    private static int number(Settings.Setting set) {
        if (!PORT.matcher(set.text()).matches() || Integer.parseInt(set.text()) > LAST_PORT) {
            throw new Usage(
                    "(" + set.text() + ") is not a port (" + set.origin() + ").",
                    "one from 1 to 65535, or 0 for a free one.");
        }
        return Integer.parseInt(set.text());
    }
}
