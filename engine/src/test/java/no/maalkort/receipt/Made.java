package no.maalkort.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import no.maalkort.scorecard.Scorecard;

/** Receipts made for tests, of scorecards that say nothing, and stores of them. */
final class Made {
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Made() {}

    static Receipt.Written receipt(int number) {
        String scorecard = "{\"made\":" + number + "}\n";
        var receipt = new Receipt(
                Receipt.VERSION,
                "m" + number,
                2023,
                "2024-06-15",
                "2023",
                "made",
                new Scorecard.EngineRef("1.0.0", "0".repeat(64)),
                Receipt.Content.of(null, scorecard.getBytes(StandardCharsets.UTF_8)),
                List.of());
        return Receipt.Written.of(receipt, scorecard);
    }

    static List<Receipt.Written> receipts(int from, int to) {
        return IntStream.range(from, to).mapToObj(Made::receipt).toList();
    }

    /** A folder with a ledger of so many lines. */
    static Path store(Path folder, int lines) {
        try {
            for (int i = 0; i < lines; i++) {
                new Store(folder).issue(receipts(i, i + 1), i % 2 == 0 ? null : "N\u00E5 \"n\"", NOON.plusSeconds(i));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Everything that is wrong, in order. */
    static List<String> wrong(Verified verified) {
        return verified.checks().stream()
                .flatMap(check -> check.wrong().stream())
                .toList();
    }
}
