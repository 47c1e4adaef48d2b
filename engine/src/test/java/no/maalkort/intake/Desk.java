package no.maalkort.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table;
import no.maalkort.table.Tables;

/** A desk with a small catalogue, where files are made and imported. */
final class Desk {
    static final Catalogue CATALOGUE =
            Catalogue.read(List.of(FileTree.of("", Map.of("bodies.yaml", """
                    asker-2019: {kind: municipality, name: {nb: Asker (til 2019), en: Asker (to 2019)}, numbers: [{number: "0220", to: 2019}]}
                    asker: {kind: municipality, name: {nb: Asker, en: Asker}, numbers: [{number: "3025", from: 2020, to: 2023}, {number: "3203", from: 2024}]}
                    baerum: {kind: municipality, name: {nb: Bærum, en: Bærum}, numbers: [{number: "0219", to: 2019}, {number: "3024", from: 2020, to: 2023}, {number: "3201", from: 2024}]}
                    oslo: {kind: municipality, name: {nb: Oslo, en: Oslo}, numbers: [{number: "0301"}]}
                    """, "indicators.yaml", """
                    f.result-percent: {name: {nb: Netto driftsresultat, en: Net operating result}, unit: "%", decimals: 1, better: higher, definition: d, codes: {kostra: KOSAGD230000}}
                    f.result: {name: {nb: Resultat i kroner, en: Result in kroner}, unit: million kroner, decimals: 1, better: higher, definition: "Om den gjelder kommunekassen eller konsernet, er ikke oppgitt."}
                    f.result-own: {name: {nb: "Resultat i kroner, kommunekassen", en: "Result in kroner, own accounts"}, unit: million kroner, decimals: 1, better: higher, definition: d}
                    f.income-per-capita-kroner: {name: {nb: Frie inntekter, en: Free income}, unit: kroner, decimals: 0, better: higher, definition: d}
                    e.tonnes: {name: {nb: Utslipp, en: Emissions}, unit: tonnes CO2e, decimals: 0, better: lower, definition: d}
                    i.settled: {name: {nb: Bosatte, en: Settled}, unit: persons, decimals: 0, better: higher, definition: d}
                    i.energy: {name: {nb: Energibruk, en: Energy use}, unit: GWh, decimals: 1, better: lower, definition: d}
                    c.grade: {name: {nb: Karakter, en: Grade}, unit: grade, decimals: 0, better: higher, definition: d, grades: [D, C, B, A]}
                    c.rules: {name: {nb: Regler vedtatt, en: Rules adopted}, unit: yes-no, decimals: 0, better: higher, definition: d}
                    """))));

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private Mapping mapping = Mapping.NONE;
    private Body body;
    private int lastYear = 9999;

    Desk(Path folder) {
        this.folder = folder;
    }

    Desk file(String... lines) {
        return bytes(
                "made" + files.size() + ".csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Desk text(String text, Charset charset) {
        return bytes("made.csv", text.getBytes(charset));
    }

    Desk bytes(String name, byte[] bytes) {
        try {
            files.add(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Desk mapping(String... lines) {
        mapping = new MappingReader(CATALOGUE)
                .read(FileTree.of("", Map.of("m.yaml", String.join("\n", lines) + "\n")), "m.yaml");
        return this;
    }

    Desk of(String id) {
        body = CATALOGUE.body(id);
        return this;
    }

    Desk publishedIn(int year) {
        lastYear = year;
        return this;
    }

    Understood understood() {
        var tables = new ArrayList<Table>();
        for (Path file : files) {
            tables.add(Tables.open(file, mapping.hints()));
        }
        return new Intake(CATALOGUE, mapping, body, lastYear, rows -> {}).read(tables);
    }

    /** What was taken, a line each: {@code baerum f.result-percent 2023 3,6 A}. */
    List<String> figures() {
        var understood = understood();
        if (!understood.isSound()) {
            throw new Problem.Rejected(understood.problems());
        }
        return understood.figures().stream()
                .map(one ->
                        one.body() + " " + one.indicator() + " " + one.year() + " " + one.value() + " " + one.status())
                .map(line -> line.replace("  ", " "))
                .toList();
    }

    /** What is wrong, as people are told it; the folder's name aside. */
    List<String> problems() {
        List<Problem> problems;
        try {
            problems = understood().problems();
        } catch (Problem.Rejected refused) {
            problems = refused.problems();
        }
        return problems.stream()
                .map(one -> one.toString().replace(folder + "/", ""))
                .toList();
    }

    /** What was decided and by what, as {@code what: value (because)}. */
    List<String> evidence() {
        return understood().tables().get(0).evidence().stream()
                .map(one -> one.what() + ": " + one.value() + " (" + one.because() + ")")
                .toList();
    }
}
