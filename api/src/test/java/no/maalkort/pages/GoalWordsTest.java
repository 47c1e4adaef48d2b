package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.goal.Pack;
import no.maalkort.pages.chart.Bullet;
import no.maalkort.pages.chart.Sparkline;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** Goals in few words and small pictures, as they come with the engine. */
class GoalWordsTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Phrases WORDS = Phrases.in(Language.NB);

    private static Scoring.Request request(String body, int year) {
        var one = WORKSPACE.figures().catalogue().body(body);
        return new Scoring.Request(one, year, WORKSPACE.packOf(one), null, null);
    }

    private static GoalResult goal(String body, int year, String name) {
        return WORKSPACE.scoring().score(request(body, year)).find(name).orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    @Test
    void everyLevelIsToldOfSeveralFiguresToo() {
        var words = new GoalWords(WORDS);
        assertThat(plain(words.levels(goal("baerum", 2023, "finance.net-operating-result"))))
                .isEqualTo("minimum 3 %, mål 4 %");
        assertThat(plain(words.figure(goal("baerum", 2023, "finance.net-operating-result"))))
                .isEqualTo("3,6 %");
        assertThat(plain(words.levels(goal("baerum", 2023, "norway:inclusion.pupils-per-teacher"))))
                .isEqualTo(
                        "Elever per lærer, 1.–4. trinn: høyst 15 elever; Elever per lærer, 5.–10. trinn: høyst 20 elever");
        assertThat(plain(words.levels(goal("baerum", 2023, "finance.buffer-fund"))))
                .isEqualTo("minst 100 mill. kr");
        assertThat(plain(words.levels(goal("stavanger", 2019, "finance.debt-ratio"))))
                .isEqualTo("under 60 %");
        assertThat(plain(words.levels(goal("baerum", 2023, "climate.direct-emissions"))))
                .isEqualTo("mål −65 % i 2030");
        assertThat(words.levels(goal("baerum", 2023, "climate.low-emission-society")))
                .isEmpty();
    }

    @Test
    void theBoardTellsFromWhatCoverageItsPackShowsAScore() {
        var card = WORKSPACE.scoring().score(request("baerum", 2023));
        var needed = new Pack.Coverage(new BigDecimal("0.5"), new BigDecimal("0.725"));

        assertThat(plain(Board.of("", card, needed, WORDS).note()))
                .startsWith("Samlet poengsum vises når 72,5 % av vekten er dømt; et område trenger 50 %.");
        assertThat(plain(Board.of(
                                "",
                                card,
                                WORKSPACE.packs().pack("baerum").pack().coverage(),
                                WORDS)
                        .note()))
                .startsWith("Samlet poengsum vises når 80 % av vekten er dømt; et område trenger 66,67 %.");
    }

    @Test
    void aChangeIsNotDrawnAgainstATargetWithoutABaseYear() {
        assertThat(Bullet.of("b", goal("asker", 2023, "climate.direct-emissions"), "Asker", WORDS))
                .isEmpty();
    }

    @Test
    void aFigureOfAYearThatRunsIsDrawnAsProvisional() {
        var unfinished = goal("baerum", 2023, "inclusion.refugees-settled");
        var bullet = Bullet.of("b", unfinished, "Bærum", WORDS).orElseThrow();
        assertThat(bullet.provisional()).isTrue();
        assertThat(plain(bullet.value().text())).isEqualTo("180 personer så langt i 2023");
        assertThat(plain(Bullet.of("b", unfinished, "Bærum", true, WORDS)
                        .orElseThrow()
                        .value()
                        .text()))
                .isEqualTo("prøvd for 2023: 180 personer");
    }

    @Test
    void aSmallPictureTellsGradesStatesAndLevels() {
        var history = new History(WORKSPACE, request("baerum", 0));
        var years = history.of("baerum:climate.cdp-grade");
        assertThat(Sparkline.of("s", "CDP", History.points(years, WORDS), WORDS).description())
                .contains("2022: A, nådd, minst A;")
                .doesNotContain("grade");
    }

    @Test
    void whoeverHasNoGoalsOfItsOwnIsNotSaidToHaveThem() {
        assertThat(sentence("narvik", 2022)).startsWith("Narvik har ingen egne mål her. Av «Nasjonale krav og råd» er");
        assertThat(sentence("baerum", 2023)).startsWith("Bærum har 22 mål i kraft.");
    }

    @Test
    void oneGoalIsNoneOfSeveral() {
        assertThat(sentence("arendal", 2014)).isEqualTo("Arendal har ett mål i kraft. Det mangler tall.");
        assertThat(sentence("alta", 2022)).endsWith(" To kan dømmes: begge er nådd. To mangler tall.");
    }

    private static String sentence(String body, int year) {
        var request = request(body, year);
        Scorecard card = WORKSPACE.scoring().score(request);
        return Lede.of(card, request.pack(), WORDS).sentence();
    }

    @Test
    void anUndecidedGoalTellsWhatEachRuleWouldGive() {
        var loaded = WORKSPACE.packs().pack("norway");
        var undecided = new RuleUndecided(goal("baerum", 2023, "inclusion.refugees-settled"), WORDS);
        assertThat(loaded.texts("inclusion.refugees-settled").stream()
                        .map(undecided::possible)
                        .flatMap(told -> Stream.of(plain(told))))
                .containsExactly(
                        "180 personer er ikke på eller over målet (390 personer)",
                        "180 personer er under målet (390 personer): ville gitt ikke nådd");
    }
}
