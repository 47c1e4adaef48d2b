package no.maalkort.pxweb;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Problem;
import no.maalkort.table.JsonTree;

/**
 * A service of tables by PxWebApi of version 2, such as Statistics Norway's: its tables are fetched as files of JSON-stat.
 *
 * <p>It asks for the service's limits first and stays within them.
 */
public final class PxWeb {
    /** Statistics Norway's service. */
    public static final String SSB = "https://data.ssb.no/api/pxwebapi/v2";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final String TABLE = "[A-Za-z0-9_.-]{1,64}";

    private final Address address;
    private final Caller caller;
    private final Path folder;
    private Limits limits;

    /**
     * A service.
     *
     * @param server its base address
     * @param folder where answers are put; the caller's to delete
     * @throws Refused where the address is none
     */
    public PxWeb(String server, Pace pace, Path folder) {
        this(server, pace, folder, LONGEST, MOST_BYTES);
    }

    PxWeb(String server, Pace pace, Path folder, Duration longest, long mostBytes) {
        this.address = new Address(server);
        this.caller = new Caller(address, pace, longest, mostBytes);
        this.folder = folder;
    }

    /** What it states of itself; where it states nothing, what Statistics Norway documents. */
    public Limits limits() throws IOException {
        if (limits == null) {
            var file = folder.resolve("config.json");
            boolean stated = caller.get(address.config(), Limits.DEFAULT, file);
            limits = stated ? Limits.of(json(file, address.config().toString())) : Limits.DEFAULT;
        }
        return limits;
    }

    /**
     * What it says of a table.
     *
     * @throws Refused where there is no such table
     */
    public TableInfo table(String id) throws IOException {
        if (!id.matches(TABLE)) {
            throw Refused.unknown(
                    List.of(Refused.told("(" + id + ") is no table.", "write its number, such as 12134.")));
        }
        var file = folder.resolve("metadata.json");
        var from = address.metadata(id);
        if (!caller.get(from, limits(), file)) {
            throw missing(id);
        }
        return TableInfo.of(id, from.toString(), json(file, from.toString()));
    }

    private Refused missing(String id) {
        return Refused.unknown(List.of(Refused.told(
                "The service at (" + address.host() + ") has no table (" + id + ").",
                "its number is another; or --server names no PxWebApi of version 2.")));
    }

    /** Where people read about a table. */
    public String link(TableInfo table) {
        return address.host().equals("data.ssb.no")
                ? "https://www.ssb.no/statbank/table/" + table.id()
                : address.table(table.id());
    }

    /** Where it answers. */
    public String host() {
        return address.host();
    }

    /**
     * Fetches what is asked for, in as many calls as the limits take; each answer is a file.
     *
     * @throws Refused where names are not known, the question is too large or the service refuses
     */
    public List<Path> fetch(Question question) throws IOException {
        String id = question.table().id();
        var parts = question.parts(limits(), address);
        var files = new ArrayList<Path>();
        for (Question part : parts) {
            String number = parts.size() == 1 ? "" : "-" + (files.size() + 1);
            var file = folder.resolve(id + number + ".json");
            if (!caller.get(address.data(id, part.chosen()), limits(), file)) {
                throw missing(id);
            }
            check(part, file);
            files.add(file);
        }
        return files;
    }

    /** Refuses an answer to another question: a code that was left out would be a figure missing in silence. */
    private void check(Question part, Path file) throws IOException {
        var answered = TableInfo.of(part.table().id(), file.toString(), json(file, file.toString()));
        for (TableInfo.Dimension wanted : part.table().dimensions()) {
            var got = answered.named(wanted.id()).map(one -> one.codes().keySet());
            if (got.isEmpty() || !got.get().equals(part.wanted(wanted))) {
                throw Refused.because(
                        "The service at (" + address.host() + ") answers other codes of (" + wanted.id()
                                + ") than were asked for.",
                        "the table changed in between; run it again.");
            }
        }
    }

    private static Map<?, ?> json(Path file, String shown) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var problems = new ArrayList<Problem>();
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            Object root = new JsonTree(shown, problems).read(reader);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem(shown, 0, 0, "The answer is no JSON object.", "it is no PxWebApi of version 2."));
        }
        throw new Problem.Rejected(problems);
    }
}
