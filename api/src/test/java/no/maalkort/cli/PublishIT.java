package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.publish.CuttingProxy;
import no.maalkort.publish.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person who publishes is told, and that nobody is told the password. */
class PublishIT {
    private static final String SECRET = "hemmelig-p\u00E5-bygda";

    private static Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new Server();
        server.run(
                "postgres",
                "CREATE ROLE planner LOGIN PASSWORD '" + SECRET + "'",
                "CREATE DATABASE town OWNER planner");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Ran publish(Map<String, String> environment, String... arguments) {
        var all = new ArrayList<>(List.of("publish"));
        all.addAll(List.of(arguments));
        return Ran.under(Ran.JAVA, environment, List.of(), all.toArray(String[]::new));
    }

    private static Ran published(String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--user", "planner"));
        if (!all.contains("--to")) {
            all.addAll(List.of("--to", server.url("town")));
        }
        return publish(Map.of("MAALKORT_DB_PASSWORD", SECRET), all.toArray(String[]::new));
    }

    @Test
    void whatWasDoneIsTold() {
        long rows = Ran.of("score", "baerum", "2022,2023", "--format", "csv")
                        .out()
                        .lines()
                        .count()
                - 1;
        var first = published("baerum", "2022,2023", "--table", "told.results");

        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .isEqualTo("Publisert til told.results, town, localhost:" + server.port() + ".\n"
                        + "Tabellen er laget.\n"
                        + "2 kommune\u00E5r, " + rows + " rader: " + rows + " skrevet, 0 uendret, 0 fjernet.\n");
        assertThat(published("baerum", "2022,2023", "--table", "told.results", "--lang", "en")
                        .out())
                .endsWith("2 municipality-years, " + rows + " rows: 0 written, " + rows + " unchanged, 0 removed.\n");
    }

    @Test
    void whoeverHasNoFiguresIsLeftOut() throws SQLException {
        var ran = published("all", "2023", "--table", "everybody.results", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).startsWith("Left out: ").hasLineCount(1);
        assertThat(published("all", "1999", "--table", "everybody.results").code())
                .isEqualTo(4);
        assertThat(Ran.of("score", "all", "2023", "--format", "csv")
                                .out()
                                .lines()
                                .count()
                        - 1)
                .isEqualTo(Long.parseLong(server.one("town", "SELECT count(*) FROM everybody.results")));
    }

    @Test
    void aPasswordComesFromAFileToo() throws IOException {
        var file = Files.writeString(folder.resolve("password"), SECRET + "\n");
        var ran = publish(
                Map.of("MAALKORT_DB_PASSWORD", "another"),
                "baerum",
                "2023",
                "--to",
                server.url("town"),
                "--user",
                "planner",
                "--password-file",
                file.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing  |                 | There is no file (
            empty    | ''              | has no password in its first line.
            blank    | '\n'            | has no password in its first line.
            """)
    void aFileWithoutAPasswordIsWrongUsage(String name, String content, String says) throws IOException {
        var file = folder.resolve(name);
        if (content != null) {
            Files.writeString(file, content);
        }

        var ran = published("baerum", "2023", "--password-file", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(says, "\nMaybe ");
    }

    @Test
    void aWrongPasswordIsWrongUsageAndIsRepeatedNowhere() {
        var ran = publish(
                Map.of("MAALKORT_DB_PASSWORD", SECRET + "!"),
                "baerum",
                "2023",
                "--to",
                server.url("town"),
                "--user",
                "planner");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("password authentication failed", "\nMaybe give --user, and the password in");
        assertThat(ran.err() + ran.out()).doesNotContain("hemmelig");

        var none = publish(Map.of(), "baerum", "2023", "--to", server.url("town"), "--user", "planner");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no password was provided", "MAALKORT_DB_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/town?user=planner&password=hemmelig",
                "jdbc:postgresql://localhost/town?sslPassWord=hemmelig",
                "jdbc:postgresql://planner:hemmelig@localhost/town",
                "postgres://planner:hemmelig@localhost/town"
            })
    void aPasswordInTheAddressIsRefused(String url) {
        var ran = publish(Map.of(), "baerum", "2023", "--to", url);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("holds a password", "\nMaybe leave it out, set MAALKORT_DB_PASSWORD");
        assertThat(ran.err()).doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --to    | jdbc:postgresql://HERE/nowhere       | There is no database (nowhere)
            --to    | jdbc:postgresql://nobody.invalid/d   | There is no host (nobody.invalid)
            --to    | jdbc:postgresql://HERE/d?socketFactory=java.lang.String | a parameter (socketFactory) that is not taken
            --to    | jdbc:postgresql://HERE/d?sslmod=require | Maybe you meant (sslmode)
            --to    | jdbc:postgresql://HERE               | no address of a PostgreSQL database
            --to    | jdbc:mysql://HERE/town               | no address of a PostgreSQL database
            --table | results                              | (results) is not a table with its schema
            --table | town."results"                       | is not a table with its schema
            """)
    void whatIsNotThereIsWrongUsage(String option, String value, String says) {
        String given = value.replace("HERE", "localhost:" + server.port());
        var ran = option.equals("--to")
                ? publish(Map.of("MAALKORT_DB_PASSWORD", SECRET), "baerum", "2023", option, given, "--user", "planner")
                : published("baerum", "2023", option, given);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(says, "\nMaybe ").hasLineCount(2);
    }

    @Test
    void anAnswerThatIsLostIsToldAndLookedFor() throws IOException {
        try (var proxy = new CuttingProxy(server.port(), CuttingProxy.Cut.AFTER_ITS_ANSWER, 1)) {
            var ran = published("baerum", "2023", "--table", "cut.results", "--to", proxy.url("town"), "--lang", "en");

            assertThat(ran.code()).isZero();
            assertThat(ran.err())
                    .isEqualTo("The connection broke when all was sent; looking whether it arrived \u2026\n");
            assertThat(ran.out()).contains(" rows: 0 written, ", " unchanged, 0 removed.\n");
        }
    }

    @Test
    void anAddressIsNeeded() {
        var ran = publish(Map.of(), "baerum", "2023");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("(--to) lacks its value.\nMaybe write --to URL.");
    }

    /** What scores need no driver for starts without one. */
    @ParameterizedTest
    @CsvSource({"score baerum 2023, 0", "publish --help, 0", "municipalities, 0"})
    void nothingElseLoadsTheDriver(String line, int code) throws IOException {
        var loaded = folder.resolve("loaded");
        var ran = Ran.under(Ran.JAVA, Map.of(), List.of("-Xlog:class+load:file=" + loaded), line.split(" "));

        assertThat(ran.code()).isEqualTo(code);
        assertThat(Files.readString(loaded)).doesNotContain("org.postgresql.", "no.maalkort.publish.");
    }
}
