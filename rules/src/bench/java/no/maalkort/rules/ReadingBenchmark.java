package no.maalkort.rules;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.maalkort.table.Hints;
import no.maalkort.table.Tables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How fast a million rows of CSV are read as a table, all its proofs included, beside OpenCSV splitting them and no more. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ReadingBenchmark {
    private static final int ROWS = 1_000_000;
    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("made", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("kommunenummer;kommune;år;indikator;verdi;enhet;merknad\n");
            for (int i = 0; i < ROWS; i++) {
                out.write((1000 + i % 356) + ";Kommune nr. " + i % 356 + ";" + (2000 + i % 24)
                        + ";Netto driftsresultat;" + i % 97 + "," + i % 10 + ";prosent;"
                        + (i % 10 == 0 ? "\"laget; til måling\"" : "") + "\n");
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Opened, decided and read, with every cell. */
    @Benchmark
    public long table() {
        long[] cells = new long[1];
        Tables.open(file, Hints.NONE).read(row -> cells[0] += row.cells().size());
        return cells[0];
    }

    /** The same file split by OpenCSV. */
    @Benchmark
    public long tokens() throws IOException, CsvException {
        long cells = 0;
        var parser = new RFC4180ParserBuilder().withSeparator(';').build();
        try (var reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(parser)
                .build()) {
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                cells += row.length;
            }
        }
        return cells;
    }
}
