package no.maalkort.cli;

import static no.maalkort.cli.BundleFiles.first;
import static no.maalkort.cli.BundleFiles.read;
import static no.maalkort.cli.BundleFiles.rehash;
import static no.maalkort.cli.BundleFiles.replace;
import static no.maalkort.cli.BundleFiles.sum;
import static no.maalkort.cli.BundleFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scorecard is issued, bundled and verified; a bundle that was tampered with is found by us and by the shell alike. */
class ReceiptIT {
    private static final Path CHECKER = Path.of("..", ".ci", "check-bundle");
    private static final String REPORT = "figures/baerum-annual-report-2023/observations.csv";
    private static final Pattern HEAD = Pattern.compile("[0-9]+:[0-9a-f]{64}");
    private static final int KILLS = Integer.getInteger("maalkort.generated", 2000) / 500;

    @TempDir
    private static Path issued;

    private static String id;
    private static Path good;

    @TempDir
    private Path folder;

    private static String store() {
        return issued.resolve("receipts").toString();
    }

    @BeforeAll
    static void issueAndBundle() {
        var ran = ran("score", "baerum", "2023", "--issue", "--by", "R\u00E5dmannen", "--lang", "en");
        assertThat(ran.code()).isZero();
        id = ran.err().replaceFirst("(?s)^Receipt ([0-9a-f]{64})\n.*$", "$1");
        assertThat(ran.err())
                .matches("(?s)Receipt [0-9a-f]{64}\nLine 1, issued .*Z\nHead of the ledger 1:[0-9a-f]{64}\n");
        good = bundle(issued.resolve("good.zip"));
    }

    private static Ran ran(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store()));
        return Ran.of(all.toArray(String[]::new));
    }

    private static Path bundle(Path file, String... more) {
        var all = new ArrayList<>(List.of("bundle", id.substring(0, 8), "-o", file.toString()));
        all.addAll(List.of(more));
        var ran = ran(all.toArray(String[]::new));
        assertThat(ran.err()).contains(id);
        assertThat(ran.code()).isZero();
        return file;
    }

    private static int shell(Path bundle) {
        try {
            return new ProcessBuilder(CHECKER.toString(), bundle.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIssuedScorecardIsTheOneThatIsPrinted() throws IOException {
        String printed = Ran.of("score", "baerum", "2023", "--format", "json").out();

        assertThat(Files.readString(Path.of(store(), id + ".jsonl"))).endsWith("}\n" + printed);
        var again = ran("score", "baerum", "2023", "--issue", "--lang", "en");
        assertThat(again.err()).startsWith("Receipt " + id + "\nLine 1, issued before: ");
        assertThat(ran("verify", id).code()).isZero();
        assertThat(ran("verify", "--ledger", "--lang", "en").out())
                .contains("Unanchored", "The ledger's end is not proven");
        assertThat(ran("verify", "--ledger", "--lang", "nb").out())
                .contains("Uten anker: enden er ikke bevist.")
                .doesNotContain("Unanchored");
    }

    @Test
    void aBundleIsTheSameEachTimeAndChecksByItself() throws IOException {
        assertThat(bundle(folder.resolve("other.zip"))).hasSameBinaryContentAs(good);
        var verified = Ran.of("verify", good.toString(), "--lang", "en");
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("judged once more, with the same outcome", "All is as it was issued.", "announced");
        assertThat(shell(good)).isZero();
        assertThat(read(good)).containsKeys("HOW-TO-CHECK.txt", "report.nb.txt", "report.en.txt", REPORT);
    }

    @Test
    void aSignatureIsCheckedByOpensslAndByUs() throws Exception {
        var secret = folder.resolve("key.pem");
        var open = folder.resolve("public.pem");
        openssl("genpkey", "-algorithm", "ed25519", "-out", secret.toString());
        openssl("pkey", "-in", secret.toString(), "-pubout", "-out", open.toString());

        var signed = bundle(folder.resolve("signed.zip"), "--sign", secret.toString(), open.toString());

        assertThat(Ran.of("verify", signed.toString(), "--lang", "en").out()).contains("✓ the signature");
        assertThat(shell(signed)).isZero();
        var forged = changed(signed, files -> files.get("SHA256SUMS.sig")[5] ^= 1);
        assertThat(Ran.of("verify", forged.toString()).code()).isEqualTo(3);
        assertThat(shell(forged)).isEqualTo(3);
    }

    private static void openssl(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("openssl"));
        all.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(all).start().waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a figure | figures/baerum-annual-report-2023/observations.csv: its hash is not",
                "a figure | observations.csv:5: it does not say 3,6, the figure of baerum:finance.net-operating-result.",
                "a figure and its sum | observations.csv:5: it does not say 3,6, the figure of baerum:finance.net-operating-result.",
                "a figure, its sums and the receipt | It is not the entry of this receipt",
                "a score | scorecard.json: it is not the receipt's second line",
                "a level | packs/baerum/finance/net-operating-result/goal.yaml: its hash is not",
                "the ledger | ledger.jsonl:1: Its hash is not that of its text",
                "the ledger and its hash | It is not the entry of this receipt",
                "a receipt's year twice | It cannot be read as a receipt: Duplicate Object property",
                "a file put in | figures/more.csv: it is not listed",
                "a file put in and listed | figures/more.csv: the receipt does not name it",
                "a word beside the sums | SHA256SUMS.txt: it is not listed",
                "a file taken out | (packs/baerum/pack.yaml) is not there"
            })
    void whateverIsTamperedWithIsFoundAndNamed(String what, String told) throws IOException {
        var bundle = changed(good, files -> tamper(what, files));

        var verified = Ran.of("verify", bundle.toString(), "--lang", "en");

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.out().replaceAll("\\s+", " ")).contains(told, "Something is not as it was issued.");
        assertThat(shell(bundle)).isEqualTo(3);
    }

    private static void tamper(String what, Map<String, byte[]> files) {
        switch (what) {
            case "a figure" -> replace(files, REPORT, ";3,6;", ";3,7;");
            case "a figure and its sum" -> {
                replace(files, REPORT, ";3,6;", ";3,7;");
                sum(files);
            }
            case "a figure, its sums and the receipt" -> {
                String before = Sha256.of(files.get(REPORT));
                replace(files, REPORT, ";3,6;", ";3,7;");
                replace(files, "receipt.jsonl", before, Sha256.of(files.get(REPORT)));
                sum(files);
            }
            case "a score" -> replace(files, "scorecard.json", "\"score\":80", "\"score\":90");
            case "a level" ->
                replace(files, "packs/baerum/finance/net-operating-result/goal.yaml", "value: 3,", "value: 4,");
            case "the ledger" -> {
                replace(files, "ledger.jsonl", "\"year\":2023", "\"year\":2022");
                sum(files);
            }
            case "the ledger and its hash" -> {
                replace(files, "ledger.jsonl", "\"year\":2023", "\"year\":2022");
                rehash(files);
            }
            case "a receipt's year twice" -> {
                String before = Sha256.of(first(files));
                replace(files, "receipt.jsonl", "\"year\":2023,\"asOf\"", "\"year\":2022,\"year\":2023,\"asOf\"");
                replace(files, "ledger.jsonl", before, Sha256.of(first(files)));
                rehash(files);
            }
            case "a file put in and listed" -> {
                files.put("figures/more.csv", new byte[] {'x'});
                sum(files);
            }
            case "a word beside the sums" -> files.put("SHA256SUMS.txt", new byte[] {'x'});
            case "a file put in" -> files.put("figures/more.csv", new byte[] {'x'});
            default -> files.remove("packs/baerum/pack.yaml");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.nb.txt | Delvis n\u00E5dd | N\u00E5dd | report.nb.txt: it is not what this receipt is told with",
                "HOW-TO-CHECK.txt | must say OK | may say OK | HOW-TO-CHECK.txt: it is not what this receipt is told with",
                "scorecard.json | \"state\":\"PARTLY_MET\" | \"state\":\"MET\",\"state\":\"PARTLY_MET\" | It cannot be read as a scorecard"
            })
    void whatPeopleReadIsToldAnew(String file, String good, String bad, String told) throws IOException {
        var bundle = changed(ReceiptIT.good, files -> {
            replace(files, file, good, bad);
            sum(files);
        });

        var verified = Ran.of("verify", bundle.toString(), "--lang", "en");

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.out().replaceAll("\\s+", " ")).contains(told);
    }

    @Test
    void aBundleNamesNoPlaceOfThisMachineAndTellsWhenItWasPackedAnew() throws IOException {
        assertThat(new String(read(good).get("report.en.txt"), StandardCharsets.UTF_8))
                .startsWith("B\u00E6rum 2023")
                .doesNotContain("explain", "\u001B");
        assertThat(Ran.of("verify", good.toString(), "--lang", "en").out()).doesNotContain("packed anew");
        var hiding = Files.write(folder.resolve("hiding.zip"), Files.readAllBytes(good));
        Files.writeString(hiding, "more", StandardOpenOption.APPEND);
        assertThat(Ran.of("verify", hiding.toString(), "--lang", "en").out()).contains("packed anew, or holds more");
    }

    private Path changed(Path bundle, Consumer<Map<String, byte[]>> how) throws IOException {
        var files = read(bundle);
        how.accept(files);
        var changed = folder.resolve("changed.zip");
        write(files, changed);
        return changed;
    }

    @ParameterizedTest
    @CsvSource({"nb", "en"})
    void oneAlteredFigureIsAHandfulOfLinesInTheReadersLanguage(String language) throws IOException {
        var bundle = changed(good, files -> tamper("a figure", files));

        var told = Ran.of("verify", bundle.toString(), "--lang", language).out();

        assertThat(told.lines().filter(line -> line.startsWith("      "))).hasSizeLessThan(12);
        assertThat(told.replaceAll("\\s+", " ")).containsOnlyOnce("observations.csv:5: ");
        assertThat(told)
                .contains("nb".equals(language) ? "der st\u00E5r ikke 3,6" : "it does not say 3,6")
                .doesNotContain("nb".equals(language) ? " its hash " : " summen ");
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
        var ran = ran(arguments.split(" "));

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
                            store())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err.toFile())
                    .start();
            process.waitFor(1000 + random.nextInt(4000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            var told = HEAD.matcher(Files.readString(err));
            head = told.find() ? told.group() : head;

            var verified = head == null ? ran("verify", "--ledger") : ran("verify", "--ledger", "--head", head);
            assertThat(verified.out()).as("seed " + seed).contains("Alt stemmer.");
        }
        assertThat(ran("score", "all", "2022", "--issue", "--format", "csv").err())
                .contains("Journalens ende 35");
    }
}
