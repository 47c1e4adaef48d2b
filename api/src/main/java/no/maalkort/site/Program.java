package no.maalkort.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.maalkort.disk.Sha256;
import no.maalkort.pages.SitePages;
import no.maalkort.scorecard.EngineSources;

/** What makes the pages: another program makes others of the same figures. */
final class Program {
    private Program() {}

    /** The hashes of the engine's sources and of the classes and templates that run. */
    static String sha256() throws IOException {
        try {
            var at = Path.of(SitePages.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String sources = EngineSources.running().sources();
            return Sha256.of(sources + (Files.isDirectory(at) ? classes(at) : Sha256.of(Files.readAllBytes(at))));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String classes(Path folder) throws IOException {
        var hashes = new StringBuilder();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                hashes.append(folder.relativize(path)).append(Sha256.of(Files.readAllBytes(path)));
            }
        }
        return hashes.toString();
    }
}
