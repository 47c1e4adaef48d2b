package no.maalkort.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Scorecard;

/** Receipts made for tests, of scorecards that say nothing, and stores of them. */
final class Made {
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final Path CHECKER = Path.of("..", ".ci", "check-ledger");
    private static final Pattern LINE = Pattern.compile("(?m)^ledger\\.jsonl:([0-9]+): ");

    private Made() {}

    static Receipt.Written receipt(int number) {
        byte[] scorecard = ("{\"made\":" + number + "}\n").getBytes(StandardCharsets.UTF_8);
        var files = Receipt.Listed.of(List.of());
        var receipt = new Receipt(
                Receipt.VERSION,
                "m" + number,
                2023,
                "2024-06-15",
                "2023",
                "made",
                new Scorecard.EngineRef("1.0.0", "0".repeat(64)),
                Receipt.Content.of(null, scorecard),
                files.content());
        return Receipt.Written.of(receipt, scorecard, files);
    }

    static List<Receipt.Written> receipts(int from, int to) {
        return IntStream.range(from, to).mapToObj(Made::receipt).toList();
    }

    /** A folder with a ledger of so many lines. */
    static Path store(Path folder, int lines) {
        for (int i = 0; i < lines; i++) {
            new Store(folder).issue(receipts(i, i + 1), i % 2 == 0 ? null : "N\u00E5 \"n\"", NOON.plusSeconds(i));
        }
        return folder;
    }

    static Verified ledger(Path folder, String anchor) {
        try {
            return new Archive(new Store(folder)).ledger(anchor, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that the shell calls wrong in a folder or a ledger alone, against a head if one is given; 0 if none. */
    static int byShell(Path store, String... head) {
        var command = new ArrayList<>(List.of(CHECKER.toString(), store.toString()));
        command.addAll(List.of(head));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            var line = LINE.matcher(told);
            boolean found = line.find();
            assertThat(code).as(told).isEqualTo(found || told.contains("has no line") ? 3 : 0);
            return found ? Integer.parseInt(line.group(1)) : code == 0 ? 0 : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is wrong, in order. */
    static List<String> wrong(Verified verified) {
        return verified.checks().stream()
                .flatMap(check -> check.wrong().stream())
                .map(Text::en)
                .toList();
    }
}
