package no.maalkort.figure;

import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A body's rows, read apart, are what a reader of the whole release finds: the same figures, lines and problems. */
class FiguresByBodyTest {
    private static final String OSLO = row("f.result", 2020, "3,6", "A").replace("baerum", "oslo");
    private static final String QUOTED =
            "baerum;f.result;2019;4,0;%;A;;Table 1;\"two \"\"lines\"\"\nof; a quote\";note";

    private static Shelf shelf(String... rows) {
        return new Shelf()
                .add("bodies.yaml", "oslo: {kind: municipality, name: Oslo}")
                .release("mine", "SSB", "2021", rows);
    }

    @Test
    void eachBodysFiguresAreThoseOfTheWhole() {
        var shelf = shelf(OSLO, QUOTED, "", row("f.result", 2020, "3,6", "A"), OSLO.replace("2020", "2021") + "\r");
        var parted = new Parted(shelf);

        for (String body : List.of("baerum", "oslo")) {
            assertThat(parted.read(body).figures().observations(body))
                    .usingRecursiveComparison()
                    .ignoringFields("release.sha256")
                    .isEqualTo(shelf.figures().observations(body));
        }
        assertThat(parted.read("baerum").figures().observations("baerum"))
                .extracting(Observation::line)
                .containsExactly(3, 6);
    }

    @Test
    void problemsAreThoseOfTheWholeAndConcernOneBody() {
        var shelf = shelf(
                OSLO,
                QUOTED,
                QUOTED.replace(";4,0;", ";4.0;"),
                row("f.result", 2020, "3,6", "A") + ";",
                row("f.none", 2020, "3,6", "A"));
        var parted = new Parted(shelf);

        assertThat(parted.read("oslo").problems()).isEmpty();
        assertThat(parted.read("baerum").problems())
                .isEqualTo(shelf.problems())
                .extracting(Problem::line)
                .containsExactly(5, 5, 7, 8);
    }

    @Test
    void aHeaderThatIsWrongIsToldToEverybodyUnderIt() {
        var parted = new Parted(shelf(OSLO, QUOTED).edit("mine/observations.csv", "body", "unit", "units"));

        assertThat(parted.read("oslo").problems())
                .isEqualTo(parted.read("baerum").problems())
                .singleElement()
                .extracting(Problem::place)
                .isEqualTo("mine/observations.csv:1:29");
    }

    @Test
    void aFileThatCannotBePartedConcernsWhomItsLinesBeginWith() {
        var parted = new Parted(shelf(OSLO, OSLO.replace("2020;3,6", "2021;\"3,6")));

        assertThat(parted.rows).extracting(ReleaseRows::body).containsExactly("oslo");
        assertThat(parted.read("oslo").problems()).isNotEmpty();
        assertThat(parted.read("baerum").problems()).isEmpty();
    }

    @Test
    void aFileWithoutKnownBodiesConcernsAnybody() {
        var parted = new Parted(shelf("\"unclosed"));

        assertThat(parted.rows).extracting(ReleaseRows::body).containsExactly("");
        assertThat(parted.rows.get(0).problems()).isNotEmpty();
    }

    @Test
    void rowsOfATableAreReadInTheOrderOfTheirLines() {
        var shelf = shelf(OSLO, QUOTED, row("f.result", 2020, "3,6", "A"));
        var parted = new Parted(shelf);
        var cells = List.of(
                "baerum", "f.result", "2019", "4,0", "%", "A", "", "Table 1", "two \"lines\"\nof; a quote", "note");
        var later = new ArrayList<>(cells);
        later.set(3, "4,1");

        var first = ReleaseRows.ofCells("mine", 3, cells);
        var second = ReleaseRows.ofCells("mine", 9, later);

        assertThat(parted.figures.read("baerum", List.of(first)).figures().observations("baerum"))
                .usingRecursiveComparison()
                .ignoringFields("release.sha256")
                .isEqualTo(shelf.figures().observations("baerum").subList(0, 1));
        assertThat(parted.figures.read("baerum", List.of(second, first)).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("(baerum, f.result, 2019) stands in line 3 already.");
    }

    @Test
    void othersSeeWhatIsShared() {
        var parted = new Parted(shelf(OSLO, QUOTED));
        parted.figures.share(
                parted.rows.stream().filter(one -> one.body().equals("oslo")).toList());

        assertThat(parted.read("baerum").figures().observations("oslo")).hasSize(1);
        assertThat(parted.read("oslo").figures().observations("oslo")).hasSize(1);
    }

    @Test
    void aReleaseWithoutAFolderIsTold() {
        var row = ReleaseRows.ofCells("other", 2, List.of("oslo", "", "", "", "", "", "", "", "", ""));

        assertThat(new Parted(shelf(OSLO)).figures.read("oslo", List.of(row)).problems())
                .singleElement()
                .hasToString("other:2: The release (other) has no folder.\n  Maybe add it with its datapackage.json.");
    }

    @Test
    void aFolderWithoutFiguresIsRefused() {
        assertThatThrownBy(() -> new Parted(shelf(OSLO).without("mine/observations.csv")))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("The release (mine) has no (observations.csv).");
    }

    /** A shelf's releases as a cluster has them: what they declare in one place, their rows by body. */
    private static final class Parted {
        private final FiguresByBody figures;
        private final List<ReleaseRows> rows;

        Parted(Shelf shelf) {
            var files = new TreeMap<String, byte[]>();
            shelf.texts().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
            byte[] observations = files.replace("mine/observations.csv", new byte[0]);
            var tree = FileTree.ofBytes("", files);
            figures = new FiguresByBody(Catalogue.read(List.of(tree)), null, List.of(tree));
            rows = figures.part("mine", observations);
        }

        FiguresByBody.Read read(String body) {
            return figures.read(
                    body, rows.stream().filter(one -> one.body().equals(body)).toList());
        }
    }
}
