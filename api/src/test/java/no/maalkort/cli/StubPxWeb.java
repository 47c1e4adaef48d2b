package no.maalkort.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of one made table that behaves as the specification of PxWebApi 2 says (PxTools/PxApiSpecs, PxAPI-2.yml).
 *
 * <p>Errors are problem details; brackets must be percent-encoded; a dimension nothing is chosen of is refused.
 */
final class StubPxWeb implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/api/pxwebapi/v2";
    private static final int LONGEST_QUERY = 2_100;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ObjectNode cube;
    private final String table;
    private final int mostCells;
    private final AtomicInteger busy = new AtomicInteger();
    private final List<String> asked = new ArrayList<>();

    /** A server of the table that a file of JSON-stat holds. */
    StubPxWeb(String table, Path file, int mostCells) throws IOException {
        this.table = table;
        this.mostCells = mostCells;
        this.cube = (ObjectNode) JSON.readTree(Files.readString(file));
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    /** The next so many calls are one too many. */
    void beBusy(int calls) {
        busy.set(calls);
    }

    /** The table has other figures from now on. */
    void change(int position, String value) {
        ((tools.jackson.databind.node.ArrayNode) cube.get("value")).set(position, JSON.readTree(value));
    }

    List<String> asked() {
        return asked;
    }

    private record Said(int status, String type, String body) {}

    private static Said problem(int status, String title, String detail) {
        return new Said(
                status,
                "application/problem+json",
                JSON.writeValueAsString(
                        Map.of("type", "Parameter error", "title", title, "status", status, "detail", detail)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        asked.add(path + (query == null ? "" : "?" + query));
        var said = busy.getAndDecrement() > 0
                ? problem(429, "Too many requests", "You have reached the threshold of 30 requests per minute.")
                : said(path, query == null ? "" : query);
        byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", said.type);
        if (said.status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(said.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Said said(String path, String query) {
        if (path.equals(BASE + "/config")) {
            return json(Map.of(
                    "apiVersion",
                    "2.0",
                    "maxDataCells",
                    mostCells,
                    "maxCallsPerTimeWindow",
                    30,
                    "timeWindow",
                    60,
                    "license",
                    "https://creativecommons.org/licenses/by/4.0/"));
        }
        if (path.equals(BASE + "/tables/" + table + "/metadata")) {
            return json(cube.deepCopy().putNull("value").without("status"));
        }
        if (path.equals(BASE + "/tables/" + table + "/data")) {
            return query.length() > LONGEST_QUERY ? problem(404, "Not Found", "The address is too long.") : data(query);
        }
        return problem(404, "Not Found", "Node with id can not be found");
    }

    private static Said json(Object body) {
        return new Said(200, "application/json", JSON.writeValueAsString(body));
    }

    private Said data(String query) {
        if (query.contains("[") || query.contains("]")) {
            return problem(400, "Bad Request", "The brackets are not encoded.");
        }
        var chosen = new LinkedHashMap<String, List<Integer>>();
        for (JsonNode id : cube.get("id")) {
            String name = id.asString();
            String codes = parameters(query).get("valuecodes[" + name + "]");
            if (codes == null) {
                return problem(400, "Bad Request", "Missing selection for mandatory variable " + name);
            }
            var index = cube.at("/dimension/" + name + "/category/index");
            var positions = new ArrayList<Integer>();
            for (String code : codes.equals("*") ? index.propertyNames() : List.of(codes.split(","))) {
                if (!index.has(code)) {
                    return problem(
                            400, "Bad Request", "Value, " + code + " is not a valid value code for variable " + name);
                }
                positions.add(index.get(code).asInt());
            }
            chosen.put(name, positions.stream().sorted().toList());
        }
        int cells = chosen.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        return cells > mostCells
                ? problem(403, "Forbidden", "The query resulted in cells that exceed the number allowed.")
                : json(slice(chosen, cells));
    }

    private static Map<String, String> parameters(String query) {
        return List.of(query.split("&")).stream()
                .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    private ObjectNode slice(Map<String, List<Integer>> chosen, int cells) {
        var slice = cube.deepCopy();
        var sizes = slice.putArray("size");
        chosen.forEach((name, positions) -> {
            sizes.add(positions.size());
            var category = (ObjectNode) slice.at("/dimension/" + name + "/category");
            var codes = new ArrayList<>(category.get("index").propertyNames());
            var index = category.putObject("index");
            positions.forEach(at -> index.put(codes.get(at), index.size()));
        });
        var values = slice.putArray("value");
        var status = slice.putObject("status");
        for (int cell = 0; cell < cells; cell++) {
            int from = position(chosen, cell);
            values.add(cube.get("value").get(from));
            if (cube.get("status").has(String.valueOf(from))) {
                status.set(String.valueOf(cell), cube.get("status").get(String.valueOf(from)));
            }
        }
        return slice;
    }

    /** Where a cell of a slice stands in the whole. */
    private int position(Map<String, List<Integer>> chosen, int cell) {
        var all = List.copyOf(chosen.values());
        int left = cell;
        int position = 0;
        int step = 1;
        for (int at :
                IntStream.range(0, all.size()).map(i -> all.size() - 1 - i).toArray()) {
            position += all.get(at).get(left % all.get(at).size()) * step;
            left /= all.get(at).size();
            step *= cube.get("size").get(at).asInt();
        }
        return position;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
