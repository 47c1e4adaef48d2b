package no.maalkort.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told, and what a real PostgreSQL holds, where something is in the way or breaks. */
class TroubleTest extends OnAServer {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE maalkort.results (id integer)                                | it has a column (id)
            CREATE VIEW maalkort.results AS SELECT 1 AS id                            | it is a view
            CREATE SEQUENCE maalkort.results                                          | it is a view or the like
            CREATE TABLE maalkort.results ()                                          | its primary key is not
            CREATE TABLE maalkort.results (year text)                                 | (year) is text, not integer
            CREATE TABLE maalkort.results (score numeric(5,2))                        | (score) is numeric(5,2), not
            """)
    @Tag("asvs-1.2.4")
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
        assertThat(delays).doesNotContain(Publisher.Delay.CONNECTION, Publisher.Delay.COMMIT);
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
    @Tag("asvs-16.5.2")
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
    void aServerWithoutEncryptionIsNoUseToWhoeverAsksForIt() {
        var encrypted = new Target(server.url(database) + "?sslmode=require", Server.OWNER, null, target.name());

        assertThatThrownBy(() -> publish(encrypted, List.of()))
                .hasMessageContaining("came about: The server does not support SSL.\nMaybe ");
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

    @Test
    @Tag("asvs-14.2.1")
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
