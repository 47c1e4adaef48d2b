package no.maalkort.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.FlatTable;
import org.junit.jupiter.api.Test;

/** What a real PostgreSQL holds after publishing, whatever was there. */
class PublisherTest extends OnAServer {
    private static final Path PAGE = Path.of("docs", "publishing.md");
    private static final Pattern QUERY = Pattern.compile("```\n(SELECT [^`]*)```");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)");
    private static final String WHOLE = "SELECT * FROM maalkort.results ORDER BY municipality_id, year, pack, goal";

    @Test
    void theTableHoldsTheCsvDigitForDigit() throws SQLException {
        var cards = Judged.country(2016, 2024);

        var published = publish(cards);

        assertThat(published.isTableCreated()).isTrue();
        assertThat(published.rows()).isGreaterThan(4_000);
        String shown = String.join(
                ", ", FlatTable.COLUMNS.stream().map(PublisherTest::asText).toList());
        String csv = new String(new Export(cards, Language.NB).bytes(Format.CSV), StandardCharsets.UTF_8);
        assertThat(server.rows(database, "SELECT " + shown + " FROM maalkort.results"))
                .containsExactlyInAnyOrderElementsOf(cells(csv.substring(csv.indexOf('\n') + 1)));
    }

    private static String asText(String column) {
        boolean hasTwin = ResultColumns.names().anyMatch((column + "_text")::equals);
        return "coalesce(" + column + "::text, " + (hasTwin ? column + "_text, " : "") + "'')";
    }

    /** The cells of CSV lines. */
    private static List<List<String>> cells(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        for (var cell = CELL.matcher(csv); cell.find(); ) {
            line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (!cell.group(3).equals(",")) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            if (cell.end() == csv.length()) {
                break;
            }
        }
        return lines;
    }

    @Test
    void everyColumnOfTheFlatTableHasATypeAndAMeaning() throws SQLException {
        assertThat(ResultColumns.names().filter(name -> !name.endsWith("_text")))
                .containsExactlyElementsOf(FlatTable.COLUMNS);
        publish(Judged.cards("baerum", 2023, 2023, null, null));

        assertThat(server.rows(database, """
                        SELECT column_name, data_type, col_description('maalkort.results'::regclass, ordinal_position)
                        FROM information_schema.columns WHERE table_schema = 'maalkort' ORDER BY ordinal_position"""))
                .hasSize(ResultColumns.ALL.size())
                .allMatch(column -> column.get(2) != null && !column.get(2).isBlank())
                .extracting(column -> column.get(0) + " " + column.get(1))
                .contains(
                        "municipality_number text", "year integer", "as_of date", "score numeric", "target_text text");
    }

    @Test
    void whatIsWithheldIsNullWithTheReasonBeside() throws SQLException {
        publish(Judged.cards("baerum", 2023, 2023, null, null));

        assertThat(server.rows(
                        database,
                        "SELECT score, value, state, reason, low, high FROM maalkort.results"
                                + " WHERE pack = 'baerum' AND goal = 'finance.buffer-fund'"))
                .containsExactly(Arrays.asList(null, null, "NO_DATA", "STALE", "0", "100"));
        assertThat(server.rows(
                        database,
                        "SELECT value, value_text, target_text FROM maalkort.results"
                                + " WHERE goal = 'climate.cdp-grade' AND year = 2023"))
                .containsExactly(Arrays.asList(null, null, "A"));
        assertThat(server.one(
                        database,
                        "SELECT count(*) FROM maalkort.results WHERE score IS NULL AND reason IS NULL"
                                + " AND state NOT IN ('MANUAL', 'INFORMATIONAL')"))
                .isEqualTo("0");
    }

    @Test
    void publishingTheSameAgainLeavesTheSameTable() throws SQLException {
        var cards = Judged.cards("baerum", 2016, 2023, null, null);
        int rows = publish(cards).written();
        var first = server.rows(database, "SELECT xmin, ctid, * FROM maalkort.results ORDER BY ctid");

        var again = publish(cards);

        assertThat(again).isEqualTo(new Published(List.of(), 0, 0, rows));
        assertThat(server.rows(database, "SELECT xmin, ctid, * FROM maalkort.results ORDER BY ctid"))
                .isEqualTo(first);
    }

    @Test
    void aYearIsReplacedWholeByWhatALaterReleaseSays() throws SQLException {
        publish(Judged.cards("baerum", 2019, 2020, null, "2021-01-01"));
        assertThat(state("finance.buffer-fund", 2020)).isEqualTo("NO_DATA");

        var later = publish(Judged.cards("baerum", 2020, 2020, null, null));

        assertThat(later.written()).isPositive();
        assertThat(state("finance.buffer-fund", 2020)).isEqualTo("MET");
        assertThat(server.rows(database, "SELECT DISTINCT year, as_of FROM maalkort.results ORDER BY year"))
                .hasSize(2)
                .first()
                .isEqualTo(List.of("2019", "2021-01-01"));
    }

    private String state(String goal, int year) throws SQLException {
        return server.one(
                database,
                "SELECT state FROM maalkort.results WHERE pack = 'baerum' AND goal = '" + goal + "' AND year = "
                        + year);
    }

    @Test
    void goalsThatVanishedAreRemovedAndOtherYearsStay() throws SQLException {
        publish(Judged.cards("baerum", 2022, 2023, null, null));
        var other = server.rows(database, WHOLE.replace("ORDER", "WHERE year = 2022 ORDER"));
        String own =
                server.one(database, "SELECT count(*) FROM maalkort.results WHERE pack = 'baerum' AND year = 2023");

        var published = publish(Judged.cards("baerum", 2023, 2023, "norway", null));

        assertThat(published.removed()).isEqualTo(Integer.valueOf(own));
        assertThat(count()).isEqualTo(String.valueOf(other.size() + published.rows()));
        assertThat(server.rows(database, WHOLE.replace("ORDER", "WHERE year = 2022 ORDER")))
                .isEqualTo(other);
    }

    @Test
    void aYearNobodyHasFiguresOfAnyMoreIsRemoved() throws SQLException {
        int rows = publish(Judged.cards("baerum", 2023, 2023, null, null)).written();
        var oslo = Judged.years(Judged.cards("oslo", 2023, 2023, null, null)).get(0);

        var published = publish(target, List.of(new MunicipalityYear("baerum", 2023, List.of()), oslo));

        assertThat(published).isEqualTo(new Published(List.of(), oslo.rows().size(), rows, 0));
    }

    @Test
    void whereNothingWasJudgedTheTableStays() throws SQLException {
        publish(Judged.cards("baerum", 2023, 2023, null, null));
        var before = server.rows(database, WHOLE);

        assertThat(publish(target, List.of(new MunicipalityYear("baerum", 2023, List.of())))
                        .rows())
                .isZero();

        assertThat(server.rows(database, WHOLE)).isEqualTo(before);
    }

    @Test
    void columnsThatWereAddedSinceAreAddedToAnOlderTable() throws SQLException {
        var cards = Judged.cards("baerum", 2016, 2023, null, null);
        publish(cards);
        var before = server.rows(database, columnsOf(WHOLE));
        server.run(database, "ALTER TABLE maalkort.results DROP COLUMN waiver, DROP COLUMN last_confirmed");

        var published = publish(cards);

        assertThat(published.columnsAdded()).containsExactly("last_confirmed", "waiver");
        assertThat(server.rows(database, columnsOf(WHOLE))).isEqualTo(before);
    }

    private static String columnsOf(String whole) {
        return whole.replace("*", ResultColumns.list(ResultColumns.names()));
    }

    @Test
    void readersSeeTheOldTableUntilTheNewOneIsWhole() throws SQLException {
        publish(Judged.cards("baerum", 2016, 2023, null, null));
        var before = server.rows(database, WHOLE);
        var seen = new ArrayList<List<List<String>>>();
        var judged = Judged.years(Judged.cards("baerum", 2016, 2023, "norway", null));

        new Publisher(target, milliseconds -> {}, delays::add)
                .publish(() -> judged.stream().peek(year -> seen.add(look())).iterator());

        assertThat(seen).hasSize(8).allMatch(before::equals);
        assertThat(look()).isNotEqualTo(before);
    }

    private List<List<String>> look() {
        try {
            return server.rows(database, WHOLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the very commands that the page shows. */
    @Test
    void thePermissionsOfThePageAreEnough() throws Exception {
        String script = Files.readString(PAGE)
                .replaceFirst("(?s).*?```sql\n(.*?)```.*", "$1")
                .replace("dashboards", database);
        server.run(database, script.split(";\\s*\n"));
        server.run(database, "ALTER ROLE maalkort_publisher PASSWORD 'p'", "ALTER ROLE dashboard_reader PASSWORD 'r'");

        var mine = new Target(server.url(database), "maalkort_publisher", "p", target.name());
        int rows = publish(mine, Judged.years(Judged.cards("baerum", 2023, 2023, null, null)))
                .rows();

        try (var reader = new Target(server.url(database), "dashboard_reader", "r", target.name()).connect();
                var statement = reader.createStatement()) {
            try (var counted = statement.executeQuery("SELECT count(*) FROM maalkort.results")) {
                counted.next();
                assertThat(counted.getInt(1)).isEqualTo(rows);
            }
            assertThatThrownBy(() -> statement.execute("DELETE FROM maalkort.results"))
                    .hasMessageContaining("permission denied");
        }
        var others = new Target(server.url(database), "dashboard_reader", "r", "other.results");
        assertThatThrownBy(() -> publish(others, Judged.years(Judged.cards("baerum", 2023, 2023, null, null))))
                .hasMessageContaining("may not write to (other.results)")
                .hasMessageContaining("api/docs/publishing.md");
    }

    @Test
    void theQueriesOfThePageFindWhatTheySay() throws Exception {
        publish(Judged.cards("baerum", 2016, 2023, null, null));

        var queries = QUERY.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(queries).hasSize(2);
        for (String query : queries) {
            assertThat(server.rows(database, query)).as(query).isNotEmpty();
        }
    }
}
