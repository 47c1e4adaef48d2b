package no.maalkort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Named;
import no.maalkort.figure.Problem;
import no.maalkort.intake.Role;
import no.maalkort.pxweb.Pace;
import no.maalkort.pxweb.PxWeb;
import no.maalkort.pxweb.Question;
import no.maalkort.pxweb.TableInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pull}: a table of Statistics Norway's, or of another PxWebApi, fetched and imported. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = {
            "Fetch a table of Statistics Norway's into a release of figures.",
            "What is not chosen is fetched whole; the table says who published it and when."
        },
        footer = {"", "Try:  ${COMMAND-FULL-NAME} 12134 --mapping kostra-12134 --body bamble --dry-run"})
final class Pull implements Callable<Integer> {
    private static final long WORTH_SAYING = 1_000;

    @Parameters(index = "0", paramLabel = "TABLE", description = "The table's number, such as 12134.")
    private String table;

    @Option(names = "--select", paramLabel = "DIM=CODE,CODE", description = "Only these codes of a dimension.")
    private List<String> selections = List.of();

    @Option(names = "--body", paramLabel = "ID", split = ",", description = "Only these municipalities' figures.")
    private List<String> bodies = List.of();

    @Option(names = "--year", paramLabel = "YEARS", description = "Only these: 2023; 2020-2023; 2016,2020.")
    private String years;

    @Option(names = "--server", paramLabel = "URL", description = "Another PxWebApi 2; default: ${DEFAULT-VALUE}")
    private String server = PxWeb.SSB;

    @Mixin
    private Importing importing;

    @Override
    public Integer call() throws IOException {
        importing.checkGiven();
        var wanted = bodies.stream().map(importing::body).toList();
        var folder = Files.createTempDirectory("maalkort-pull-");
        boolean isRefused = false;
        try {
            return pulled(new PxWeb(server, new Pace(Pull::now, this::sleep), folder), wanted);
        } catch (Problem.Rejected refused) {
            isRefused = true;
            throw Importing.refused(refused);
        } finally {
            if (!isRefused) {
                delete(folder);
            }
        }
    }

    private int pulled(PxWeb service, List<Body> wanted) throws IOException {
        importing.mapping();
        var about = service.table(table);
        var question = question(about, wanted);
        importing
                .labels()
                .fill(
                        about.publisher(),
                        about.updated(),
                        about.title(),
                        service.link(about),
                        service.limits().licence());
        importing.checkAll();
        var files = service.fetch(question);
        System.out.print(said(service, question, files.size()));
        return importing.read(files, null, files);
    }

    private Question question(TableInfo about, List<Body> wanted) {
        var question = new Question(about);
        var wrong = new ArrayList<Usage>();
        for (String selection : selections) {
            int at = selection.indexOf('=');
            if (at < 1 || at == selection.length() - 1) {
                wrong.add(new Usage("(" + selection + ") selects nothing.", "write --select Tid=2022,2023."));
            } else {
                question.choose(
                        selection.substring(0, at),
                        List.of(selection.substring(at + 1).split(",")));
            }
        }
        if (!wanted.isEmpty()) {
            var region = dimension(about, "geo", Role.BODY, "--body");
            question.choose(
                    region.id(),
                    wanted.stream().flatMap(body -> codes(region, body, wrong)).toList());
        }
        if (years != null) {
            var codes = Given.years(years).stream().map(String::valueOf).toList();
            question.choose(dimension(about, "time", Role.YEAR, "--year").id(), codes);
        }
        Usage.refuse(wrong);
        return question;
    }

    private TableInfo.Dimension dimension(TableInfo about, String role, Role column, String option) {
        var names = importing.mapping().columns().getOrDefault(column, column.headers());
        return about.dimension(role, names)
                .orElseThrow(() -> new Usage(
                        "The table (" + table + ") has no dimension that (" + option + ") could choose from.",
                        "write --select DIM=CODE,CODE, with DIM one of "
                                + String.join(
                                        ", ",
                                        about.dimensions().stream()
                                                .map(TableInfo.Dimension::id)
                                                .toList())
                                + "."));
    }

    /** The codes a body has in a table: all its numbers, for a table may have its figures under each. */
    private Stream<String> codes(TableInfo.Dimension region, Body body, List<Usage> wrong) {
        var names = importing.catalogue().names();
        var codes = region.codes().keySet().stream()
                .filter(code -> names.find(code, null) instanceof Named.One one
                                && one.body().id().equals(body.id())
                        || body.numbers().stream()
                                .anyMatch(number -> number.number().equals(code)))
                .toList();
        if (codes.isEmpty()) {
            wrong.add(new Usage(
                    "The table (" + table + ") has no figures of (" + body.id() + ") under any of its numbers.",
                    "it goes by another code: --select " + region.id() + "=CODE."));
        }
        return codes.stream();
    }

    private String said(PxWeb service, Question question, int calls) throws IOException {
        String licence = service.limits().licence();
        return new Lines()
                .paragraph(
                        "",
                        table + importing.say(" hentet fra ", " fetched from ") + service.host() + ": "
                                + question.cells() + importing.say(" celler", " cells")
                                + (calls == 1
                                        ? ""
                                        : importing.say(" i ", " in ") + calls + importing.say(" kall", " calls"))
                                + (licence == null ? "" : importing.say(", lisens ", ", licence ") + licence) + ".")
                .text();
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private void sleep(long milliseconds) {
        if (milliseconds >= WORTH_SAYING) {
            System.err.println(importing.say("Venter ", "Waiting ")
                    + milliseconds / 1_000
                    + importing.say(
                            " sekunder, så tjenesten ikke får for mange kall …",
                            " seconds, so that the service gets no more calls than it takes …"));
        }
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
