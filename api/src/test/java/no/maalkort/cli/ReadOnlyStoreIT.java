package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that may not be written to refuses an issuing; scoring, verifying and bundling go on.
 *
 * <p>Root may write wherever it likes, so then the program is run as nobody, from a place that nobody may read.
 */
class ReadOnlyStoreIT {
    private static final String NOBODY = "65534";

    @TempDir
    private Path folder;

    private final List<String> command = new ArrayList<>();
    private Path store;

    @BeforeEach
    void store() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        store = folder.resolve("receipts");
        assertThat(Ran.of("score", "baerum", "2023", "--issue", "--store", store.toString())
                        .code())
                .isZero();
        var jar = Path.of("target", "maalkort.jar");
        if ((int) Files.getAttribute(folder, "unix:uid") == 0) {
            command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
            assumeTrue(ran(Ran.JAVA.toString(), "-version").code() == 0, "Not tried: root cannot be nobody here.");
            jar = copied(jar);
        }
        command.addAll(List.of(Ran.JAVA.toString(), "-XX:TieredStopAtLevel=1", "-Duser.home=" + folder));
        command.addAll(List.of("-jar", jar.toString()));
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    private Path copied(Path jar) throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        try (Stream<Path> lib = Files.list(Path.of("target", "lib"))) {
            for (Path one : lib.toList()) {
                Files.copy(one, folder.resolve("lib").resolve(one.getFileName()));
            }
        }
        return Files.copy(jar, folder.resolve("maalkort.jar"));
    }

    @AfterEach
    void mayBeRemoved() throws IOException {
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran ran(String... arguments) throws Exception {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        int code = new ProcessBuilder(all)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsIssuedAndAllElseGoesOn() throws Exception {
        var before = names();

        var refused = ran("score", "baerum", "2022", "--issue", "--store", store.toString());

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err())
                .contains("No receipt can be written here: (" + store, "may not be written to", "Maybe ")
                .contains("nothing was issued")
                .doesNotContain("Exception");
        assertThat(refused.out()).isEqualTo(Ran.of("score", "baerum", "2022").out());
        assertThat(names()).isEqualTo(before);
        assertThat(ran("verify", "--ledger", "--store", store.toString()).out()).contains("Alt stemmer.");
        String id = before.stream()
                .filter(name -> name.length() == 70)
                .findFirst()
                .orElseThrow()
                .substring(0, 64);
        assertThat(ran("verify", id, "--store", store.toString()).code()).isZero();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var bundled = ran("bundle", id, "-o", folder.resolve("x.zip").toString(), "--store", store.toString());
        assertThat(bundled.err()).contains(id);
        assertThat(bundled.code()).isZero();
    }
}
