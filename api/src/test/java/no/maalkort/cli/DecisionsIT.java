package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided beside the rules - waivers, attestations, reviews - stands on every surface and moves no verdict. */
class DecisionsIT {
    private static final String WAIVED = "finance.net-operating-result";
    private static final String ATTESTED = "climate.circular-economy";

    @TempDir
    private Path folder;

    private Path pack;
    private Path figures;

    @BeforeEach
    void decide() throws IOException {
        pack = Copies.of(Path.of("..", "rules", "baerum"), folder.resolve("mine"));
        Copies.edit(
                pack.resolve("pack.yaml"),
                "reviewed: null",
                "reviewed: {by: Kari Nordmann, on: 2024-05-02, version: 0.9.0}");
        Files.writeString(pack.resolve("waivers.yaml"), """
                - goal: finance.net-operating-result
                  municipality: baerum
                  decision: Sak 24/12
                  approver: Kommunestyret
                  from: 2023-01-01
                  to: 2023-12-31
                  reason: {nb: Engangsutgifter, en: Single expenses}
                """);
        figures = folder.resolve("figures");
        var release = Files.createDirectories(figures.resolve("committee-2024"));
        Files.writeString(
                release.resolve("observations.csv"),
                "body;indicator;period;value;unit;status;publisher;source;quote;note\n");
        Files.writeString(release.resolve("datapackage.json"), """
                {
                  "name": "committee-2024",
                  "title": "Kontrollutvalget",
                  "publisher": "Bærum kommune",
                  "published": "2024-05-14",
                  "resources": [{
                    "name": "observations", "path": "observations.csv", "format": "csv", "encoding": "utf-8",
                    "dialect": {"delimiter": ";"},
                    "schema": {"fields": [
                      {"name": "body", "type": "string"}, {"name": "indicator", "type": "string"},
                      {"name": "period", "type": "year"}, {"name": "value", "type": "number", "decimalChar": ","},
                      {"name": "unit", "type": "string"}, {"name": "status", "type": "string"},
                      {"name": "publisher", "type": "string"}, {"name": "source", "type": "string"},
                      {"name": "quote", "type": "string"}, {"name": "note", "type": "string"}]}
                  }]
                }
                """);
        Files.writeString(release.resolve("attestations.yaml"), """
                - goal: baerum:climate.circular-economy
                  body: baerum
                  year: 2023
                  state: PARTLY_MET
                  by: Kontrollutvalget
                  on: 2024-05-14
                  ground: {nb: Tre av fem tiltak er gjort., en: Three of five measures are done.}
                  document: Sak 24/31
                """);
    }

    private String ran(String... arguments) {
        var all = new String[arguments.length + 6];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(
                new String[] {"--rules", pack.toString(), "--data", figures.toString(), "--lang", "en"},
                0,
                all,
                arguments.length,
                6);
        var ran = Ran.of(all);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void theyStandOnTheScorecard() {
        assertThat(ran("score", "baerum", "2023"))
                .contains("Reviewed by Kari Nordmann 2024-05-02, version 0.9.0 – not this one\n")
                .contains("    Waiver: Sak 24/12, Kommunestyret, 2023-01-01–2023-12-31: Single expenses\n")
                .contains(
                        "    Attested by Kontrollutvalget 2024-05-14: Three of five measures are done\n    (Sak 24/31). The goal")
                .contains("◐ Partly met     80  A net operating result");
    }

    @Test
    void theyStandInTheTableAndTheDocument() {
        var rows = ran("score", "baerum", "2023", "--format", "csv").lines().toList();
        assertThat(rows.get(0)).contains(",written_in,waiver,attested_by,index_value,");
        assertThat(rows).anyMatch(row -> row.contains("," + WAIVED + ",") && row.contains(",baerum,Sak 24/12,,"));
        assertThat(rows)
                .anyMatch(row -> row.contains("," + ATTESTED + ",") && row.contains(",baerum,,Kontrollutvalget,"));

        assertThat(ran("score", "baerum", "2023", "--format", "json"))
                .contains("\"reviewed\":{\"by\":\"Kari Nordmann\",\"on\":\"2024-05-02\",\"version\":\"0.9.0\"}")
                .contains("\"waiver\":{\"decision\":\"Sak 24/12\"")
                .contains("\"attestation\":{\"by\":\"Kontrollutvalget\"");
    }

    @Test
    void theyStandInTheExplanation() {
        assertThat(ran("explain", "baerum", "2023", WAIVED))
                .contains("Waiver: Sak 24/12, Kommunestyret")
                .contains("\nReviewed by Kari Nordmann 2024-05-02, version 0.9.0 – not this one\n");
        assertThat(ran("explain", "baerum", "2023", ATTESTED)).contains("committee-2024/attestations.yaml:1");
    }

    @Test
    void aWaiverThatIsOverIsShownAsSuchAndIsNoneInTheTable() throws IOException {
        Copies.edit(pack.resolve("waivers.yaml"), "to: 2023-12-31", "to: 2023-06-30");

        assertThat(ran("score", "baerum", "2023")).contains("2023-01-01–2023-06-30 (expired): Single");
        assertThat(ran("score", "baerum", "2023", "--format", "csv").lines())
                .anyMatch(row -> row.contains("," + WAIVED + ",") && row.matches(".*,baerum,,,*"));
    }
}
