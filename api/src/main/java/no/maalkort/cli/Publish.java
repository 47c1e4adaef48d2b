package no.maalkort.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.Body;
import no.maalkort.publish.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish}: the flat table of results, into a PostgreSQL that dashboards read. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Write the flat table of results to a PostgreSQL database.",
            "The table is made if it is not there; each municipality's year is replaced",
            "whole, all of it in one transaction. The password: MAALKORT_DB_PASSWORD."
        },
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2016-2023 \\",
            "        --to jdbc:postgresql://localhost/dashboards --user maalkort"
        })
final class Publish implements Callable<Integer> {
    /** The variable that holds the password. */
    static final String PASSWORD = "MAALKORT_DB_PASSWORD";

    @Parameters(
            index = "0",
            paramLabel = "MUNICIPALITY",
            description =
                    "An id, number or name; several with commas; all: every one with a figure that its goals ask for.")
    private String municipalities;

    @Parameters(index = "1", paramLabel = "YEAR", description = "A year, several with commas, or 2016-2023.")
    private String years;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "The database: jdbc:postgresql://HOST/DB, or HOST:PORT; ?sslmode=verify-full and the like.")
    private String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Who writes; default: whoever runs this.")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password in its first line; goes before MAALKORT_DB_PASSWORD.")
    private Path passwordFile;

    @Option(names = "--table", paramLabel = "SCHEMA.TABLE", description = "Default: ${DEFAULT-VALUE}.")
    private String table = "maalkort.results";

    @Mixin
    private Given given;

    @Override
    public Integer call() throws IOException {
        var target = new Target(url, user, password(), table);
        var years = Given.years(this.years);
        boolean isAll = municipalities.equalsIgnoreCase("all");
        List<Body> bodies = isAll
                ? given.everybody()
                : given.municipalities(List.of(municipalities.split(",", -1)), years.size() == 1 ? years.get(0) : null);
        return new Publishing(given, bodies, years, isAll).to(target);
    }

    /** The password as it was given, or null: nothing else sees it, and nothing prints it. */
    private String password() throws IOException {
        if (passwordFile == null) {
            return System.getenv(PASSWORD);
        }
        if (!Files.isReadable(passwordFile) || Files.isDirectory(passwordFile)) {
            throw new Usage(
                    "There is no file (" + passwordFile + ") to read a password from.",
                    "its name is misspelt, or it is another user's.");
        }
        try (var lines = Files.newBufferedReader(passwordFile)) {
            String first = lines.readLine();
            if (first != null && !first.isEmpty()) {
                return first;
            }
        } catch (CharacterCodingException e) {
            throw new Usage("The file (" + passwordFile + ") is not UTF-8.", "write the password anew.");
        }
        throw new Usage(
                "The file (" + passwordFile + ") has no password in its first line.", "it was not written whole.");
    }
}
