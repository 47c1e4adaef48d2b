package no.maalkort.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** Who the engine is: its version and the hash of its sources, written at build time; class files differ between JDKs. */
public final class EngineSources {
    private EngineSources() {}

    /** Writes the hash of a source folder beside the classes: arguments are the sources, the file and the version. */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        var sources = Path.of(args[0]);
        var hash = MessageDigest.getInstance("SHA-256");
        try (var paths = Files.walk(sources)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                hash.update((sources.relativize(path).toString().replace('\\', '/') + '\n')
                        .getBytes(StandardCharsets.UTF_8));
                hash.update(Files.readAllBytes(path));
            }
        }
        String text = "version=" + args[2] + "\nsources=" + HexFormat.of().formatHex(hash.digest()) + "\n";
        Files.writeString(Path.of(args[1]), text);
    }

    /** Read when it is first asked for: the build's own step writes what is read here. */
    private static final class Running {
        private static final Scorecard.EngineRef ENGINE = read();
    }

    /** The engine that runs. */
    public static Scorecard.EngineRef running() {
        return Running.ENGINE;
    }

    private static Scorecard.EngineRef read() {
        try (InputStream in = EngineSources.class.getResourceAsStream("/no/maalkort/engine.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Scorecard.EngineRef(properties.getProperty("version"), properties.getProperty("sources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
