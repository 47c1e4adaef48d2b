package no.maalkort.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.maalkort.figure.HeaderRow;
import no.maalkort.figure.ReleaseRows;
import no.maalkort.scorecard.FlatCsv;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** One run of the job: rows are brought together by body, each body is judged in one place, and tables are written. */
final class Batch {
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Judge judge;
    private final Broadcast<Parcel> parcel;

    /**
     * A run.
     *
     * @param judge the driver's
     * @param parcel what executors make theirs of
     */
    Batch(SparkSession spark, Judge judge, Parcel parcel) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.judge = judge;
        this.parcel = context.broadcast(parcel);
    }

    /**
     * What became of it.
     *
     * @param everybody whether something is wrong that may concern anybody, so that nobody was judged
     */
    record Outcome(long problems, long bodies, long scorecards, boolean everybody) {}

    /** What lies in every process: the parcel, and what is said of bodies that others are held against. */
    private record Sent(Broadcast<Parcel> parcel, Broadcast<List<ReleaseRows>> others) implements Serializable {
        private static final long serialVersionUID = 1L;

        Judge judge() {
            return parcel.value().judge(others.value());
        }
    }

    /** A body and what all releases say of it. */
    private record Said(String body, List<ReleaseRows> rows) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Judges what folders of releases hold, and a table if one is named, and writes the folders of {@code out}. */
    Outcome judge(List<DataFolder> folders, String table, List<Integer> years, String out) {
        var rows = rows(folders, table);
        var asked = judge.asked();
        var apart = rows.filter(one -> asked.contains(one.body()) || concernsAll(one))
                .collect();
        var wrong = apart.stream().filter(Batch::concernsAll).toList();
        if (!wrong.isEmpty()) {
            var told = wrong.stream()
                    .flatMap(one -> one.problems().stream().map(problem -> Tables.problem(null, problem)))
                    .toList();
            write(context.parallelize(told, 1), out);
            return new Outcome(told.size(), 0, 0, true);
        }
        judge.share(apart);
        var sent = new Sent(parcel, context.broadcast(apart));
        var said = said(rows);
        var problems = problems(said, sent).persist(StorageLevel.DISK_ONLY());
        write(problems, out);
        var cards = said.flatMap(one -> scorecards(one, sent, years)).persist(StorageLevel.DISK_ONLY());
        write(cards, out + "/scorecards", "\n");
        spark.createDataFrame(cards.flatMap(json -> Tables.results(read(json)).iterator()), Tables.RESULTS)
                .write()
                .parquet(out + "/results");
        write(cards.mapPartitionsWithIndex(Batch::csv, true), out + "/results-csv", FlatCsv.LINE_END);
        return new Outcome(
                problems.count(),
                problems.map(row -> row.getString(0)).distinct().count(),
                cards.count(),
                false);
    }

    private static boolean concernsAll(ReleaseRows rows) {
        return rows.body().isEmpty() && !rows.problems().isEmpty();
    }

    /** What releases say, by body, wherever they lie. */
    private JavaRDD<ReleaseRows> rows(List<DataFolder> folders, String table) {
        var sent = parcel;
        var rows = new ArrayList<JavaRDD<ReleaseRows>>();
        for (DataFolder folder : folders) {
            if (folder.hasRows()) {
                rows.add(context.binaryFiles(folder.name() + "/*/" + DataFolder.ROWS)
                        .flatMap(file -> sent.value()
                                .judge()
                                .part(releaseOf(file._1()), file._2().toArray())
                                .iterator()));
            }
        }
        if (table != null) {
            rows.add(table(table));
        }
        return rows.isEmpty()
                ? context.emptyRDD()
                : rows.stream().reduce(JavaRDD::union).orElseThrow();
    }

    private static String releaseOf(String file) {
        var parts = file.split("/");
        return parts[parts.length - 2];
    }

    private JavaRDD<ReleaseRows> table(String table) {
        var read = spark.read().parquet(table);
        var names = Stream.concat(Stream.of("release", "line"), HeaderRow.NAMES.stream())
                .toList();
        var missing = new ArrayList<>(names);
        missing.removeAll(List.of(read.columns()));
        if (!missing.isEmpty()) {
            throw new Misuse(
                    "The table (" + table + ") has no columns " + missing + ".", "write it with " + names + ".");
        }
        var columns =
                names.stream().map(name -> read.col(name).cast("string")).toArray(org.apache.spark.sql.Column[]::new);
        return read.select(columns).toJavaRDD().map(row -> {
            var cells = new ArrayList<String>();
            for (int i = 2; i < names.size(); i++) {
                cells.add(row.getString(i));
            }
            return ReleaseRows.ofCells(row.getString(0), Integer.parseInt(row.getString(1)), cells);
        });
    }

    /** What is said of each body that is judged or said anything of, in the order of their ids. */
    private JavaRDD<Said> said(JavaRDD<ReleaseRows> rows) {
        var everybody = judge.everybody();
        var parts = new ByBody(everybody);
        var judged = context.parallelize(
                everybody.stream().map(body -> ReleaseRows.none(body.id())).toList());
        JavaPairRDD<String, ReleaseRows> all = rows.union(judged).mapToPair(one -> new Tuple2<>(one.body(), one));
        return all.groupByKey(parts)
                .mapPartitions(
                        bodies -> StreamSupport.stream(
                                        ((Iterable<Tuple2<String, Iterable<ReleaseRows>>>) () -> bodies).spliterator(),
                                        false)
                                .sorted(Comparator.comparing(Tuple2::_1))
                                .map(one -> new Said(
                                        one._1(),
                                        StreamSupport.stream(one._2().spliterator(), false)
                                                .toList()))
                                .iterator(),
                        true);
    }

    private static JavaRDD<Row> problems(JavaRDD<Said> said, Sent sent) {
        return said.flatMap(one -> sent.judge().problems(one.body(), one.rows()).stream()
                .map(problem -> Tables.problem(one.body(), problem))
                .iterator());
    }

    private static Iterator<String> scorecards(Said said, Sent sent, List<Integer> years) {
        return sent.judge()
                .scorecards(said.body(), said.rows(), years)
                .map(card -> ScorecardJson.write(card).stripTrailing())
                .iterator();
    }

    private static Scorecard read(String json) {
        return ScorecardJson.read(json, Scorecard.class);
    }

    /** The lines of a part; the header stands before the first part's, so that the files make one table in their order. */
    private static Iterator<String> csv(Integer part, Iterator<String> cards) {
        var header = part == 0 ? Stream.of(FlatCsv.PLAIN.header()) : Stream.<String>of();
        return Stream.concat(
                        header,
                        StreamSupport.stream(((Iterable<String>) () -> cards).spliterator(), false)
                                .flatMap(json -> FlatCsv.PLAIN.lines(read(json)).stream()))
                .iterator();
    }

    private void write(JavaRDD<Row> problems, String out) {
        spark.createDataFrame(problems, Tables.PROBLEMS)
                .coalesce(1)
                .write()
                .option("header", true)
                .option("escape", "\"")
                .csv(out + "/problems");
    }

    private void write(JavaRDD<String> lines, String folder, String end) {
        spark.createDataset(lines.rdd(), Encoders.STRING())
                .write()
                .option("lineSep", end)
                .text(folder);
    }
}
