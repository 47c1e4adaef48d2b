package no.maalkort.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real PostgreSQL holds after publishing, whatever was there and whatever breaks. */
class PublisherTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)");
    private static final String WHOLE = "SELECT * FROM maalkort.results ORDER BY municipality_id, year, pack, goal";

    private static final Path PAGE = Path.of("docs", "publishing.md");
    private static final Pattern QUERY = Pattern.compile("```\n(SELECT [^`]*)```");

    private static Server server;

    private final List<Publisher.Delay> delays = new CopyOnWriteArrayList<>();
    private String database;
    private Target target;

    @BeforeAll
    static void start() throws IOException {
        server = new Server();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = "published" + DATABASES.incrementAndGet();
        target = server.created(database);
    }

    private Published publish(List<Scorecard> cards) {
        return publish(target, Judged.years(cards));
    }

    private Published publish(Target target, List<MunicipalityYear> judged) {
        return new Publisher(target, milliseconds -> {}, delays::add).publish(judged);
    }

    private String count() throws SQLException {
        return server.one(database, "SELECT count(*) FROM maalkort.results");
    }

    @Test
    void theTableHoldsTheCsvDigitForDigit() throws SQLException {
        var cards = Judged.country(2016, 2024);

        var published = publish(cards);

        assertThat(published.isTableCreated()).isTrue();
        assertThat(published.rows()).isGreaterThan(4_000);
        String shown = String.join(
                ", ", FlatTable.COLUMNS.stream().map(PublisherTest::asText).toList());
        assertThat(server.rows(database, "SELECT " + shown + " FROM maalkort.results"))
                .containsExactlyInAnyOrderElementsOf(cards.stream()
                        .flatMap(card -> cells(FlatTable.csv(card)).stream())
                        .toList());
    }

    private static String asText(String column) {
        boolean hasTwin = ResultColumns.names().anyMatch((column + "_text")::equals);
        return "coalesce(" + column + "::text, " + (hasTwin ? column + "_text, " : "") + "'')";
    }

    /** The cells of CSV lines, without the mark that keeps a spreadsheet from calculating a text. */
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE maalkort.results (id integer)                                | it has a column (id)
            CREATE VIEW maalkort.results AS SELECT 1 AS id                            | it is a view
            CREATE SEQUENCE maalkort.results                                          | it is a view or the like
            CREATE TABLE maalkort.results ()                                          | its primary key is not
            CREATE TABLE maalkort.results (year text)                                 | (year) is text, not integer
            CREATE TABLE maalkort.results (score numeric(5,2))                        | (score) is numeric(5,2), not
            """)
    void anotherPeoplesTableIsLeftAlone(String sql, String says) throws SQLException {
        server.run(database, "CREATE SCHEMA maalkort", sql);

        assertThatThrownBy(() -> publish(Judged.cards("baerum", 2023, 2023, null, null)))
                .isInstanceOfSatisfying(Unpublished.class, refused -> assertThat(refused.isWrongUsage())
                        .isTrue())
                .hasMessageContaining("The table (maalkort.results) is not as this Maalkort makes it")
                .hasMessageContaining(says)
                .hasMessageContaining("Maybe ");
        assertThat(server.one(
                        database,
                        "SELECT count(*) FROM pg_attribute"
                                + " WHERE attrelid = 'maalkort.results'::regclass AND attname = 'municipality_id'"))
                .isEqualTo("0");
    }

    @Test
    void fourPublishersAtOnceTakeTurns() throws SQLException {
        var years = IntStream.rangeClosed(0, 3)
                .mapToObj(i -> Judged.years(Judged.cards("baerum", 2016, 2023, i % 2 == 0 ? null : "norway", null)))
                .toList();

        var running = years.stream()
                .map(judged -> CompletableFuture.supplyAsync(() -> publish(target, judged)))
                .toList();
        running.forEach(CompletableFuture::join);

        assertThat(running.stream().filter(one -> one.join().isTableCreated())).hasSize(1);
        assertThat(delays).containsOnly(Publisher.Delay.PUBLISHER);
        var last = running.stream()
                .map(CompletableFuture::join)
                .map(Published::rows)
                .toList();
        assertThat(last).contains(Integer.valueOf(count()));
    }

    @Test
    void fourWhoMakeFourTablesAtOnceGetOneSchema() throws SQLException {
        var judged = Judged.years(Judged.cards("baerum", 2023, 2023, null, null));

        var running = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Target(server.url(database), Server.OWNER, null, "maalkort.results" + i))
                .map(one -> CompletableFuture.supplyAsync(() -> publish(one, judged)))
                .toList();

        assertThat(running).allMatch(one -> one.join().isTableCreated());
    }

    @Test
    @Tag("slow")
    void aReaderWhoHoldsTheTableIsNotWaitedForForever() throws SQLException {
        var judged = Judged.years(Judged.cards("baerum", 2023, 2023, null, null));
        publish(target, judged);
        server.run(database, "ALTER TABLE maalkort.results DROP COLUMN waiver");
        try (var reader = server.connect(database);
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM maalkort.results");

            assertThatThrownBy(() -> publish(target, judged))
                    .hasMessageContaining("Somebody else holds the table (maalkort.results)")
                    .hasMessageContaining("\nMaybe a report or another publisher left a transaction open.");
        }
        assertThat(publish(target, judged).columnsAdded()).containsExactly("waiver");
    }

    @ParameterizedTest
    @EnumSource(CuttingProxy.Cut.class)
    void aLineThatBreaksAtCommitDoublesNothing(CuttingProxy.Cut cut) throws Exception {
        var judged = Judged.years(Judged.cards("baerum", 2016, 2023, null, null));
        long rows = judged.stream().mapToLong(year -> year.rows().size()).sum();
        try (var proxy = new CuttingProxy(server.port(), cut, 2)) {
            var published = publish(new Target(proxy.url(database), Server.OWNER, null, target.name()), judged);

            assertThat(published.rows()).isEqualTo((int) rows);
            assertThat(published.unchanged()).isEqualTo(cut == CuttingProxy.Cut.BEFORE_COMMIT ? 0 : (int) rows);
        }
        assertThat(delays).contains(Publisher.Delay.COMMIT).doesNotContain(Publisher.Delay.CONNECTION);
        assertThat(count()).isEqualTo(String.valueOf(rows));
        assertThat(publish(target, judged)).isEqualTo(new Published(List.of(), 0, 0, (int) rows));
    }

    @Test
    void aLineThatStaysBrokenSaysThatTheTableIsOldOrNew() throws Exception {
        var judged = Judged.years(Judged.cards("baerum", 2023, 2023, null, null));
        try (var proxy = new CuttingProxy(server.port(), CuttingProxy.Cut.BEFORE_COMMIT, 99)) {
            assertThatThrownBy(
                            () -> publish(new Target(proxy.url(database), Server.OWNER, null, target.name()), judged))
                    .isInstanceOfSatisfying(Unpublished.class, lost -> assertThat(lost.isWrongUsage())
                            .isFalse())
                    .hasMessageContaining("old or new, not mixed.\nMaybe publish again");
        }
        assertThat(delays).hasSize(4);
        assertThat(server.one(database, "SELECT to_regclass('maalkort.results')"))
                .isNull();
    }

    @Test
    void aServerThatDoesNotRunIsAskedAFewTimes() {
        var nowhere = new Target("jdbc:postgresql://localhost:1/town", Server.OWNER, null, target.name());

        assertThatThrownBy(() -> publish(nowhere, List.of()))
                .isInstanceOfSatisfying(Unpublished.class, lost -> assertThat(lost.isWrongUsage())
                        .isFalse())
                .hasMessageContaining("The database at (localhost:1) cannot be reached")
                .hasMessageContaining("\nMaybe it is not running");
        assertThat(delays).hasSize(4).containsOnly(Publisher.Delay.CONNECTION);
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

    @Test
    void aServerWithoutEncryptionIsNoUseToWhoeverAsksForIt() {
        var encrypted = new Target(server.url(database) + "?sslmode=require", Server.OWNER, null, target.name());

        assertThatThrownBy(() -> publish(encrypted, List.of()))
                .hasMessageContaining("do not agree on how to begin: The server does not support SSL.\nMaybe ");
    }

    @Test
    void aDatabaseOfOtherLettersIsRefused() throws SQLException {
        server.run(
                "postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
        var latin = new Target(server.url("latin"), Server.OWNER, null, target.name());

        assertThatThrownBy(() -> publish(latin, List.of()))
                .hasMessageContaining("(latin) keeps text as (LATIN1), not UTF8.\nMaybe create another");
    }

    @Test
    void aCopyThatIsOnlyReadIsRefused() throws SQLException {
        server.run(database, "ALTER DATABASE " + database + " SET default_transaction_read_only = on");

        assertThatThrownBy(() -> publish(Judged.cards("baerum", 2023, 2023, null, null)))
                .hasMessageContaining("is a copy that is only read.\nMaybe name the one");
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

    @Test
    void aPasswordIsInNoMessage() {
        String secret = "tr\u00F8ndersk-hemmelighet";
        Stream.of(
                        "postgresql",
                        "oslo;",
                        "jdbc:postgresql://h/d?password=" + secret,
                        "jdbc:postgresql://u:" + secret + "/@h/d")
                .forEach(url -> assertThatThrownBy(() -> new Target(url, "u", secret, "a.b"))
                        .isInstanceOf(Unpublished.class)
                        .message()
                        .doesNotContain(secret));
        assertThatThrownBy(() -> publish(new Target(server.url(database), "nobody", secret, target.name()), List.of()))
                .hasMessageContaining("lets nobody in like this")
                .message()
                .doesNotContain(secret);
    }
}
