package no.maalkort.pxweb;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where a service answers: the addresses of what it is asked, every sign percent-encoded that needs to be. */
final class Address {
    /** Statistics Norway documents 2100, and what is longer is not found. */
    static final int LONGEST = 2_000;

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String ALL = "*";

    private final URI server;

    /**
     * A service at its base address.
     *
     * @throws Refused where that is no address over HTTP
     */
    Address(String server) {
        this.server = read(server);
    }

    private static URI read(String text) {
        try {
            var uri = URI.create(text.replaceAll("/+$", ""));
            boolean isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (isWeb(uri) && uri.getHost() != null && isPlain) {
                return safe(uri);
            }
        } catch (IllegalArgumentException e) {
            // Told below, as every other text that is no such address.
        }
        throw Refused.unknown(List.of(Refused.told(
                "(" + text + ") is no address of a service.", "write it as https://data.ssb.no/api/pxwebapi/v2")));
    }

    /** Over HTTPS, or to this machine: anyone on an open way could change the figures. */
    private static URI safe(URI uri) {
        if ("https".equals(uri.getScheme()) || Host.isThisMachine(uri.getHost())) {
            return uri;
        }
        throw Refused.unknown(List.of(Refused.told(
                "(" + uri + ") is not read: on the way anyone could change the figures.",
                "https" + uri.toString().substring("http".length()))));
    }

    private static boolean isWeb(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    }

    String host() {
        return server.getHost();
    }

    /** Refuses a server whose name leads into a network that is not public; see {@link Host}. */
    void checkPublic() {
        Host.checkPublic(server.getHost());
    }

    URI config() {
        return URI.create(server + "/config");
    }

    URI metadata(String table) {
        return URI.create(table(table) + "/metadata?lang=no");
    }

    String table(String table) {
        return server + "/tables/" + encoded(table);
    }

    /** The cells of a table that are chosen by their codes; an empty list is all there are. */
    URI data(String table, Map<String, List<String>> chosen) {
        var text = new StringBuilder(table(table)).append("/data?lang=no&outputFormat=json-stat2");
        chosen.forEach((dimension, codes) -> text.append("&valuecodes%5B")
                .append(encoded(dimension))
                .append("%5D=")
                .append(
                        codes.isEmpty()
                                ? ALL
                                : String.join(
                                        ",",
                                        codes.stream().map(Address::encoded).toList())));
        return URI.create(text.toString());
    }

    /**
     * Where an answer sends on to: the same host only, and never to where the way is open to others.
     *
     * @throws Refused for anywhere else
     */
    URI onward(URI from, String location) {
        URI to = null;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        if (to == null || !"https".equals(to.getScheme()) || !server.getHost().equalsIgnoreCase(to.getHost())) {
            throw Refused.because(
                    "The service at (" + host() + ") sends on to (" + shortened(location) + "), which is not followed.",
                    "it has moved; if you trust the new place, name it: --server https://…");
        }
        return to;
    }

    static String shortened(String location) {
        String plain = location.replaceAll("[^\\x21-\\x7E]", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append(String.format("%%%02X", one & 0xFF));
            }
        }
        return encoded.toString();
    }
}
