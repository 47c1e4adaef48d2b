package no.maalkort.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.judgement.State;
import no.maalkort.receipt.Basis;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexShown.NodeShown;
import no.maalkort.scorecard.IndexShown.OnScale;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.CaseCheck;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example indices of the guide: whole packs on made figures, whose numbers are held in git. */
class ExampleIndicesTest {
    private static final int YEAR = 2024;
    private static final Map<String, Workspace> WORKSPACES = new TreeMap<>();

    private static Workspace workspace(String example) {
        return WORKSPACES.computeIfAbsent(example, name -> {
            var folder = Path.of("docs", "examples", name);
            return Workspace.open(List.of(folder.resolve("figures")), List.of(folder.resolve("pack")));
        });
    }

    private static LoadedPack pack(String example) {
        return workspace(example).packs().pack("made-" + example);
    }

    private static List<Scorecard> cards(String example) {
        var index = pack(example).pack().index();
        var workspace = workspace(example);
        return workspace.judged().stream()
                .filter(index::isFor)
                .map(body ->
                        workspace.scoring().score(new Scoring.Request(body, YEAR, workspace.packOf(body), null, null)))
                .filter(Scorecard::hasFigures)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives", "schools"})
    void thePackIsWholeAndItsCasesHold(String example) {
        var pack = pack(example);

        assertThat(pack.lint()).isEmpty();
        assertThat(pack.completeness()).isEmpty();
        var check = new CaseCheck(
                workspace(example).figures().catalogue(), workspace(example).packs());
        pack.pack().goals().forEach(goal -> assertThat(check.play(pack, goal))
                .as(goal.id())
                .isNotEmpty()
                .allMatch(CaseCheck.Played::asExpected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives", "schools"})
    void noNumberOfAnExampleHasChanged(String example) throws IOException {
        var table =
                new StringBuilder("body\tnode\tscale\tvalue\tlow\thigh\ttier\timputed\ttrend\tplace\twhy_nb\twhy_en\n");
        for (Scorecard card : cards(example)) {
            for (NodeShown node : card.index().nodes()) {
                node.values().forEach(one -> table.append(line(card, node, one)));
            }
        }
        String name = "approved-" + example + ".tsv";
        var now = Path.of("target", name);
        Files.writeString(now, table);
        assertThat(table.toString())
                .as(
                        "Maybe read the difference, and if it should be so: cp rules/%s rules/src/test/resources/%s",
                        now, name)
                .isEqualTo(Files.readString(Path.of("src", "test", "resources", name)));
    }

    private static String line(Scorecard card, NodeShown node, OnScale one) {
        var rank = card.index().rank();
        boolean root = node.parent() == null && rank != null && rank.scale().equals(one.scale());
        return String.join(
                        "\t",
                        card.municipality().id(),
                        node.id(),
                        one.scale(),
                        cell(one.value()),
                        cell(one.low()),
                        cell(one.high()),
                        one.tier() == null ? "" : one.tier().mark(),
                        one.imputed() ? "imputed" : "",
                        node.trend() == null || node.trend().arrow() == null
                                ? ""
                                : node.trend().arrow().mark(),
                        root ? rank.place() + " of " + rank.of() : "",
                        one.why().nb(),
                        one.why().en())
                + "\n";
    }

    private static String cell(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    @Test
    void theTitleSaysThatFiguresAreMade() {
        for (String example : List.of("lives", "schools")) {
            assertThat(cards(example)).isNotEmpty().allSatisfy(card -> {
                assertThat(card.pack().title().nb()).contains("oppdiktede tall");
                assertThat(card.pack().title().en()).contains("made figures");
            });
        }
    }

    /** The published example of the technical note's arithmetic, on our figures: cube root of three dimensions. */
    @Test
    void aGeometricMeanIsTheCubeRootOfItsDimensions() {
        var index = card("lives", "brenna").index();
        var product = List.of("life", "learning", "income").stream()
                .map(id -> exact(index, id))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);

        assertThat(exact(index, "index").pow(3).subtract(product).abs()).isLessThan(new BigDecimal("1e-32"));
    }

    private static BigDecimal exact(IndexShown index, String id) {
        return index.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(node -> node.values().get(0).how().result())
                .findFirst()
                .orElseThrow();
    }

    private static Scorecard card(String example, String body) {
        return cards(example).stream()
                .filter(card -> card.municipality().id().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countriesThatAreAlikeShareAPlaceAndOneWithoutAFigureHasNone() {
        assertThat(card("lives", "brenna").index().rank().shared()).containsExactly("forsia");
        assertThat(card("lives", "havna").index().rank()).isNull();
        assertThat(card("lives", "elvia").index().rank().place()).isEqualTo(1);
    }

    /** The rating of two is the best colour exactly where the rules say that the target is met. */
    @Test
    void theBestColourOfAFigureIsTheStateThatTheRulesGave() {
        for (Scorecard card : cards("schools")) {
            card.goals().stream().filter(goal -> goal.state().isVerdict()).forEach(goal -> {
                var rating = card.index().leaf(goal.id()).values().get(1);
                assertThat(rating.tier().mark().equals("green")).isEqualTo(goal.state() == State.MET);
                assertThat(rating.tier().mark().equals("red")).isEqualTo(goal.state() == State.NOT_MET);
            });
        }
    }

    @Test
    void aReceiptNamesTheFiguresOfAllWhoAreRanked() {
        var workspace = workspace("schools");
        var card = card("schools", "lyngheim");
        var receipt = new Basis(workspace).receipt(card);

        assertThat(receipt.files())
                .extracting(file -> file.path())
                .contains("figures/made-schools-2021/observations.csv", "figures/made-schools-2025/observations.csv")
                .contains("packs/made-schools/index.yaml");
    }

    @Test
    void theDocumentCarriesEveryDerivation() {
        String json = ScorecardJson.write(card("schools", "granstubben"));

        assertThat(json)
                .contains("\"formula\":\"Σ(weight · value) / Σ weight\"", "\"imputed\":{\"value\":74", "\"arrow\":{");
    }
}
