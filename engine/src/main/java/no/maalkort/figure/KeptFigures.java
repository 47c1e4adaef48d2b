package no.maalkort.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The built-in releases as the strict reader found them at build time: each body's observations apart, so that judging one
 * municipality reads its own figures and no other's.
 *
 * <p>Nothing is kept of releases that have changed since: then there is none, and everything is read again.
 */
final class KeptFigures {
    static final String PLACE = "kept/figures/";
    /** No body's id, so that both kinds of file can lie in one folder. */
    private static final String INDEX = "INDEX";

    /** Nothing kept. */
    static final KeptFigures NONE = new KeptFigures(new TreeMap<>(), new TreeSet<>());

    private final SortedMap<String, Release> releases;
    private final SortedSet<String> bodies;
    private final Map<String, List<Observation>> read = new ConcurrentHashMap<>();

    private KeptFigures(SortedMap<String, Release> releases, SortedSet<String> bodies) {
        this.releases = releases;
        this.bodies = bodies;
    }

    /** What was kept of these files; nothing if they are others by now. */
    static KeptFigures of(BuiltIn builtIn) {
        byte[] index = bytes(INDEX);
        if (index == null) {
            return NONE;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(index))) {
            if (in.readLong() != builtIn.checksum(KeptFigures::isOfRelease)) {
                return NONE;
            }
            var releases = new TreeMap<String, Release>();
            for (int left = in.readInt(); left > 0; left--) {
                var release = release(in);
                releases.put(release.id(), release);
            }
            var bodies = new TreeSet<String>();
            for (int left = in.readInt(); left > 0; left--) {
                bodies.add(in.readUTF());
            }
            return new KeptFigures(releases, bodies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is a release's, not the catalogue's. */
    static boolean isOfRelease(String path) {
        return path.indexOf('/') > 0;
    }

    Map<String, Release> releases() {
        return releases;
    }

    /** A body's observations, in no particular order; read when they are first asked for, by whichever figures. */
    List<Observation> observations(String body) {
        return bodies.contains(body) ? read.computeIfAbsent(body, this::read) : List.of();
    }

    private List<Observation> read(String body) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes(body)))) {
            var observations = new ArrayList<Observation>();
            for (int left = in.readInt(); left > 0; left--) {
                observations.add(observation(body, in));
            }
            return observations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var in = KeptFigures.class.getClassLoader().getResourceAsStream(PLACE + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files to keep, by name: the index and one for each body. */
    static Map<String, byte[]> write(BuiltIn builtIn, Figures figures) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (Body body : figures.catalogue().bodies()) {
            var observations = figures.observations(body.id());
            if (!observations.isEmpty()) {
                files.put(body.id(), body(observations));
            }
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(builtIn.checksum(KeptFigures::isOfRelease));
        out.writeInt(figures.releases().size());
        for (Release release : figures.releases()) {
            write(release, out);
        }
        out.writeInt(files.size());
        for (String body : files.keySet()) {
            out.writeUTF(body);
        }
        files.put(INDEX, bytes.toByteArray());
        return files;
    }

    private static byte[] body(List<Observation> observations) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(observations.size());
        for (Observation one : observations) {
            out.writeUTF(one.release().id());
            out.writeInt(one.line());
            out.writeUTF(one.indicator());
            out.writeShort(one.period());
            out.writeUTF(one.value() == null ? "" : one.value().toPlainString());
            out.writeUTF(one.printed());
            out.writeUTF(one.status().name());
            out.writeUTF(one.publisher());
            orNothing(one.source(), out);
            orNothing(one.quote(), out);
            orNothing(one.note(), out);
        }
        return bytes.toByteArray();
    }

    private Observation observation(String body, DataInputStream in) throws IOException {
        var release = releases.get(in.readUTF());
        int line = in.readInt();
        String indicator = in.readUTF();
        int period = in.readShort();
        String value = in.readUTF();
        return new Observation(
                indicator,
                body,
                period,
                value.isEmpty() ? null : new BigDecimal(value),
                in.readUTF(),
                Status.valueOf(in.readUTF()),
                in.readUTF(),
                orNull(in),
                orNull(in),
                orNull(in),
                release,
                line);
    }

    private static void write(Release release, DataOutputStream out) throws IOException {
        out.writeUTF(release.id());
        out.writeUTF(release.title());
        out.writeUTF(release.publisher());
        orNothing(release.via(), out);
        orNothing(release.link(), out);
        out.writeInt(release.places().size());
        for (var place : new TreeMap<>(release.places()).entrySet()) {
            out.writeUTF(place.getKey());
            out.writeUTF(place.getValue());
        }
        out.writeUTF(release.licence());
        out.writeUTF(release.published().text());
        out.writeBoolean(release.presumed());
        out.writeUTF(release.file());
        out.writeUTF(release.sha256());
    }

    private static Release release(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String title = in.readUTF();
        String publisher = in.readUTF();
        String via = orNull(in);
        String link = orNull(in);
        var places = new HashMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            places.put(in.readUTF(), in.readUTF());
        }
        return new Release(
                id,
                title,
                publisher,
                via,
                link,
                places,
                in.readUTF(),
                new Published(in.readUTF()),
                in.readBoolean(),
                in.readUTF(),
                in.readUTF());
    }

    private static void orNothing(String text, DataOutputStream out) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static String orNull(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }
}
