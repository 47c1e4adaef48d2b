package no.maalkort.cli;

import static no.maalkort.cli.BundleFiles.line;
import static no.maalkort.cli.BundleFiles.rehash;
import static no.maalkort.cli.BundleFiles.replace;
import static no.maalkort.cli.BundleFiles.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import no.maalkort.disk.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bundle that was tampered with is found by us and by the shell alike, and what was done to it is named. */
class TamperingIT {
    private static final String REPORT = "figures/baerum-annual-report-2023/observations.csv";

    @TempDir
    private static Path issued;

    private static Path good;

    @TempDir
    private Path folder;

    @BeforeAll
    static void issueAndBundle() {
        good = new IssuedBundle(issued).good();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a figure | figures/baerum-annual-report-2023/observations.csv: its hash is not",
                "a figure | observations.csv:5: it does not say 3,6, the figure of baerum:finance.net-operating-result.",
                "a figure and its sum | observations.csv:5: it does not say 3,6, the figure of baerum:finance.net-operating-result.",
                "a figure, its sum and the list | The list's hash is not the one in the receipt",
                "a figure, its sum, the list and the receipt | It is not the entry of this receipt",
                "a file out of the list | The list's hash is not the one in the receipt",
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
        var bundle = IssuedBundle.changed(good, folder, files -> tamper(what, files));

        var verified = Ran.of("verify", bundle.toString(), "--lang", "en");

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.out().replaceAll("\\s+", " ")).contains(told, "Something is not as it was issued.");
        assertThat(IssuedBundle.shell(bundle)).isEqualTo(3);
    }

    private static void tamper(String what, Map<String, byte[]> files) {
        switch (what) {
            case "a figure" -> replace(files, REPORT, ";3,6;", ";3,7;");
            case "a figure and its sum" -> {
                replace(files, REPORT, ";3,6;", ";3,7;");
                sum(files);
            }
            case "a figure, its sum and the list" -> {
                relist(files);
                sum(files);
            }
            case "a figure, its sum, the list and the receipt" -> {
                String before = Sha256.of(line(3, files));
                relist(files);
                replace(files, "receipt.jsonl", before, Sha256.of(line(3, files)));
                sum(files);
            }
            case "a file out of the list" -> {
                replace(files, "receipt.jsonl", "[{\"path\":\"catalogue/0/bodies", "[{\"path\":\"catalogue/1/bodies");
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
                String before = Sha256.of(line(1, files));
                replace(files, "receipt.jsonl", "\"year\":2023,\"asOf\"", "\"year\":2022,\"year\":2023,\"asOf\"");
                replace(files, "ledger.jsonl", before, Sha256.of(line(1, files)));
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

    private static void relist(Map<String, byte[]> files) {
        String before = Sha256.of(files.get(REPORT));
        replace(files, REPORT, ";3,6;", ";3,7;");
        replace(files, "receipt.jsonl", before, Sha256.of(files.get(REPORT)));
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
        var bundle = IssuedBundle.changed(TamperingIT.good, folder, files -> {
            replace(files, file, good, bad);
            sum(files);
        });

        var verified = Ran.of("verify", bundle.toString(), "--lang", "en");

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.out().replaceAll("\\s+", " ")).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"nb", "en"})
    void oneAlteredFigureIsAHandfulOfLinesInTheReadersLanguage(String language) throws IOException {
        var bundle = IssuedBundle.changed(good, folder, files -> tamper("a figure", files));

        var told = Ran.of("verify", bundle.toString(), "--lang", language).out();

        assertThat(told.lines().filter(line -> line.startsWith("      "))).hasSizeLessThan(12);
        assertThat(told.replaceAll("\\s+", " ")).containsOnlyOnce("observations.csv:5: ");
        assertThat(told)
                .contains("nb".equals(language) ? "der st\u00E5r ikke 3,6" : "it does not say 3,6")
                .doesNotContain("nb".equals(language) ? " its hash " : " summen ");
    }
}
