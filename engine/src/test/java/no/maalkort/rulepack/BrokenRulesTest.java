package no.maalkort.rulepack;

import static no.maalkort.judgement.State.ERROR;
import static no.maalkort.judgement.State.MET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Figures;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Published;
import no.maalkort.figure.Release;
import no.maalkort.figure.Status;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that slipped past the lint: their goal is in ERROR, scores above it are withheld, the others are judged. */
class BrokenRulesTest {
    private static final String SOUND = "inclusion.settled-enough";
    private static final Release RELEASE = new Release(
            "r", "Report", "Bærum kommune", null, null, Map.of(), "not stated", new Published("2024"), false, "r", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$reading.atLeast(\"target\") | $reading.below(\"target\") | RULE_FAILED | is not BELOW the target (4)",
                "MET, $reading.atLeast(\"target\") | MET | RULE_FAILED | (It reaches the target) baerum/finance/net-operating-result/rules.drl:9",
                "value >= target | value > target | NO_OUTCOME | No rule judges 4%. Maybe",
                "value < leastDemanding | value <= target | TWO_OUTCOMES | (It lies below the least demanding level)"
            })
    void theGoalIsInErrorAndTheOthersAreJudged(String good, String bad, String code, String says) {
        var card = scored(Rules.twoLevels(Folders.GOAL)
                .replace(good, bad)
                .replace("below(\"leastDemanding\")", "atMost(\"target\")"));

        var broken = card.find(Folders.GOAL).orElseThrow();
        assertThat(broken.state()).isEqualTo(ERROR);
        assertThat(broken.code()).isEqualTo(code);
        assertThat(broken.score()).isNull();
        assertThat(broken.reason().en()).contains(says);
        assertThat(card.find(SOUND).orElseThrow().state()).isEqualTo(MET);
        assertThat(card.totals().measurable().score()).isNull();
        assertThat(card.totals().measurable().withheld().code()).isEqualTo("ERROR_BELOW");
        assertThat(card.totals().measurable().low()).isEqualByComparingTo("50");
        assertThat(card.totals().measurable().high()).isEqualByComparingTo("100");
        assertThat(card.areas().get(0).measurable().score()).isEqualByComparingTo("100");
        assertThat(card.areas().get(1).measurable().withheld().code()).isEqualTo("ERROR_BELOW");
        assertThat(card.problems()).singleElement().asString().contains(says);
    }

    private static Scorecard scored(String drl) {
        var files = new HashMap<>(Folders.pack());
        files.put("finance/net-operating-result/rules.drl", drl);
        files.put(
                "inclusion/settled-enough/goal.yaml",
                "id: " + SOUND + "\ntitle: T\nquote: q\n"
                        + "sources: {r: {title: t}}\nindicator: inclusion.settled\n"
                        + "levels: [{kind: target, value: 5, from: 2016, source: r}]\n");
        files.put("inclusion/settled-enough/rules.drl", Rules.oneLevel(SOUND));
        var problems = new ArrayList<Problem>();
        var folder = PackReader.read(FileTree.of("my/", files), new Names(Folders.catalogue()), problems);
        var compiled = new ArrayList<CompiledRules>();
        var classes = new HashMap<String, byte[]>();
        folder.pack().goals().forEach(goal -> {
            compiled.add(RuleCompiler.compile(
                    "baerum", goal.id(), folder.rulesFile(goal), folder.drl(goal, problems), problems));
            classes.putAll(compiled.get(compiled.size() - 1).classes());
        });
        assertThat(problems).isEmpty();
        var loader = new RuleClasses(BrokenRulesTest.class.getClassLoader(), classes);
        var pack = new LoadedPack(folder, false, loader, compiled);
        var figures = Figures.of(
                Folders.catalogue(), List.of(figure(Folders.PERCENT, "4"), figure("inclusion.settled", "5")));
        var packs = Packs.read(FileTree.of("", Map.of()), List.of(), Folders.catalogue(), KeptRules.none());
        return new Scoring(figures, packs, new Scorecard.EngineRef("test", "test"))
                .score(new Scoring.Request(
                        Folders.catalogue().body("baerum"), 2023, pack, LocalDate.of(2025, 1, 1), null));
    }

    private static Observation figure(String indicator, String value) {
        return new Observation(
                indicator,
                "baerum",
                2023,
                new BigDecimal(value),
                value,
                Status.A,
                "Bærum kommune",
                null,
                null,
                null,
                RELEASE,
                2);
    }
}
