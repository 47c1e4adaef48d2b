package no.maalkort.cli;

import static no.maalkort.cli.BundleFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scorecard is issued, bundled and verified, and what was told as issued is never lost. */
class ReceiptIT {
    private static final String REPORT = "figures/baerum-annual-report-2023/observations.csv";
    private static final Pattern HEAD = Pattern.compile("[0-9]+:[0-9a-f]{64}");
    private static final int KILLS = Integer.getInteger("maalkort.generated", 2000) / 500;

    @TempDir
    private static Path issued;

    @TempDir
    private Path folder;

    private static IssuedBundle bundled;

    @BeforeAll
    static void issueAndBundle() {
        bundled = new IssuedBundle(issued);
    }

    @Test
    void anIssuedScorecardIsTheOneThatIsPrinted() throws IOException {
        String printed = Ran.of("score", "baerum", "2023", "--format", "json").out();

        assertThat(Files.readString(Path.of(bundled.store(), bundled.id() + ".jsonl")))
                .contains("}\n" + printed + "[{");
        var again = bundled.ran("score", "baerum", "2023", "--issue", "--lang", "en");
        assertThat(again.err()).startsWith("Receipt " + bundled.id() + "\nLine 1, issued before: ");
        assertThat(bundled.ran("verify", bundled.id()).code()).isZero();
        assertThat(bundled.ran("verify", "--ledger", "--lang", "en").out())
                .contains("Unanchored", "The ledger's end is not proven");
        assertThat(bundled.ran("verify", "--ledger", "--lang", "nb").out())
                .contains("Uten anker: enden er ikke bevist.")
                .doesNotContain("Unanchored");
    }

    @Test
    void aBundleIsTheSameEachTimeAndChecksByItself() throws IOException {
        assertThat(bundled.bundle(folder.resolve("other.zip"))).hasSameBinaryContentAs(bundled.good());
        var verified = Ran.of("verify", bundled.good().toString(), "--lang", "en");
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("judged once more, with the same outcome", "All is as it was issued.", "announced");
        assertThat(IssuedBundle.shell(bundled.good())).isZero();
        assertThat(read(bundled.good())).containsKeys("HOW-TO-CHECK.txt", "report.nb.txt", "report.en.txt", REPORT);
    }

    @Test
    void aSignatureIsCheckedByOpensslAndByUs() throws Exception {
        var secret = folder.resolve("key.pem");
        var open = folder.resolve("public.pem");
        openssl("genpkey", "-algorithm", "ed25519", "-out", secret.toString());
        openssl("pkey", "-in", secret.toString(), "-pubout", "-out", open.toString());

        var signed = bundled.bundle(folder.resolve("signed.zip"), "--sign", secret.toString(), open.toString());

        assertThat(Ran.of("verify", signed.toString(), "--lang", "en").out()).contains("✓ the signature");
        assertThat(IssuedBundle.shell(signed)).isZero();
        var forged = IssuedBundle.changed(signed, folder, files -> files.get("SHA256SUMS.sig")[5] ^= 1);
        assertThat(Ran.of("verify", forged.toString()).code()).isEqualTo(3);
        assertThat(IssuedBundle.shell(forged)).isEqualTo(3);
    }

    private static void openssl(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("openssl"));
        all.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(all).start().waitFor()).isZero();
    }

    @Test
    void aBundleNamesNoPlaceOfThisMachineAndTellsWhenItWasPackedAnew() throws IOException {
        assertThat(new String(read(bundled.good()).get("report.en.txt"), StandardCharsets.UTF_8))
                .startsWith("B\u00E6rum 2023")
                .doesNotContain("explain", "\u001B");
        assertThat(Ran.of("verify", bundled.good().toString(), "--lang", "en").out())
                .doesNotContain("packed anew");
        var hiding = Files.write(folder.resolve("hiding.zip"), Files.readAllBytes(bundled.good()));
        Files.writeString(hiding, "more", StandardOpenOption.APPEND);
        assertThat(Ran.of("verify", hiding.toString(), "--lang", "en").out()).contains("packed anew, or holds more");
    }

    @Test
    void aRestatedFigureIsNamedOnceWithItsGoalAndWhatFollowsIsCounted() throws IOException {
        var mine = Files.createDirectories(folder.resolve("figures").resolve("mine"));
        Files.writeString(mine.resolve("datapackage.json"), release());
        var rows = mine.resolve("observations.csv");
        Files.writeString(rows, HEADER + "3,6;%;A;;;;\n");
        String[] data = {
            "--data",
            mine.getParent().toString(),
            "--store",
            folder.resolve("r").toString()
        };
        var issued = Ran.of("score", "baerum", "2024", "--issue", "--lang", "en", data[0], data[1], data[2], data[3]);
        String receipt = issued.err().replaceFirst("(?s)^Receipt ([0-9a-f]{64})\n.*$", "$1");
        Files.writeString(rows, HEADER + "4,6;%;A;;;;\n");

        var ran = Ran.of("verify", receipt, "--lang", "en", data[0], data[1], data[2], data[3]);
        var all = Ran.of("verify", receipt, "--lang", "en", "--all", data[0], data[1], data[2], data[3]);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out().lines()).hasSizeLessThan(16);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        "figures/mine/observations.csv:2: it does not say 3,6, the figure of baerum:finance.net-operating")
                .contains("goals[finance.net-operating-result].state: \"PARTLY_MET\", not \"MET\"")
                .contains("(mine/observations.csv:2)")
                .containsPattern("and [0-9]+ more that follow from it; --all shows all");
        assertThat(all.out().lines()).hasSizeGreaterThan(40);
        assertThat(all.out())
                .contains("goals[finance.net-operating-result].score: ")
                .doesNotContain("--all");
    }

    private static final String HEADER = "body;indicator;period;value;unit;status;publisher;source;quote;note\n"
            + "baerum;finance.net-operating-result-percent;2024;";

    private static String release() {
        return """
                {"name": "mine", "title": "Made for a test", "publisher": "Bærum kommune", "published": "2025-03-01", "resources": [{"path": "observations.csv",
                 "encoding": "utf-8", "dialect": {"delimiter": ";"},
                 "schema": {"fields": [{"name": "body"}, {"name": "indicator"}, {"name": "period"}, {"name": "value", "decimalChar": ","}, {"name": "unit"},
                  {"name": "status"}, {"name": "publisher"}, {"name": "source"}, {"name": "quote"}, {"name": "note"}]}}]}
                """;
    }

    @Test
    void aFileThatIsNoBundleIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("no.zip"), "no zip");

        var ran = Ran.of("verify", file.toString());

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("no.zip: It cannot be read as a zip file.", "Maybe ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify | name a receipt",
                "verify 123456 --ledger | name a receipt",
                "verify xyz | at least the first 6",
                "verify 000000 | another folder",
                "verify lost.zip | misspelt",
                "verify --ledger --head 1 | as it was printed",
                "bundle 000000 -o x.zip | another folder",
                "bundle 000000 -o no-such-folder/x.zip | make the folder first",
                "score baerum 2023 --by Me | --issue"
            })
    void whatIsAskedWronglyIsToldWell(String arguments, String says) {
        var ran = bundled.ran(arguments.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Maybe ").contains(says);
    }

    @Test
    void whatWasToldAsIssuedSurvivesAKillAtAnyMoment() throws Exception {
        long seed = 20260107;
        var random = new Random(seed);
        String head = null;
        String store = folder.resolve("receipts").toString();
        for (int i = 0; i < KILLS; i++) {
            var err = folder.resolve("err" + i);
            var process = Ran.builder(
                            Ran.JAVA,
                            List.of(),
                            "score",
                            "all",
                            "2022",
                            "--issue",
                            "--format",
                            "csv",
                            "--store",
                            bundled.store())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err.toFile())
                    .start();
            process.waitFor(1000 + random.nextInt(4000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            var told = HEAD.matcher(Files.readString(err));
            head = told.find() ? told.group() : head;

            var verified = head == null
                    ? bundled.ran("verify", "--ledger")
                    : bundled.ran("verify", "--ledger", "--head", head);
            assertThat(verified.out()).as("seed " + seed).contains("Alt stemmer.");
        }
        assertThat(bundled.ran("score", "all", "2022", "--issue", "--format", "csv")
                        .err())
                .contains("Journalens ende 35");
    }
}
