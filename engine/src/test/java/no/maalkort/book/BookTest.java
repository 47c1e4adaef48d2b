package no.maalkort.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleText;
import org.junit.jupiter.api.Test;

/** The book's sentences, drawings and forms. */
class BookTest {
    private static final Catalogue NOTHING = Catalogue.read(List.of(FileTree.of("", Map.of())));
    private static final Book.Line OLD = new Book.Line(
            new Text("Mål", "Target"), Text.same("4"), null, "2016", 2016, 2022, null, List.of(2016, 2020), "S");
    private static final Book.Line NEW =
            new Book.Line(new Text("Mål", "Target"), Text.same("5"), null, "2023", 2023, null, null, List.of(), "S");

    private static RuleText rule(State state, RuleText.Condition... conditions) {
        return new RuleText("A rule", 1, 1, "f.a", null, List.of(conditions), state, List.of());
    }

    private static RuleText.Condition condition(Relation relation, String level) {
        return new RuleText.Condition(relation, level, "value ? " + level, 1, 1);
    }

    private static List<Text> sentences(boolean limits, RuleText... rules) {
        return new RuleSentences(NOTHING, List.of(rules), limits).sentences();
    }

    @Test
    void whatCountsIsSaidBestFirstFromTheRules() {
        assertThat(sentences(
                        false,
                        rule(State.NOT_MET, condition(Relation.BELOW, "leastDemanding")),
                        rule(
                                State.PARTLY_MET,
                                condition(Relation.AT_LEAST, "minimum"),
                                condition(Relation.BELOW, "target")),
                        rule(State.MET, condition(Relation.AT_LEAST, "target"))))
                .containsExactly(
                        new Text("Nådd: tallet er minst målet.", "Met: the figure is at least the target."),
                        new Text(
                                "Delvis nådd: tallet er minst minimumet og under målet.",
                                "Partly met: the figure is at least the minimum and below the target."),
                        new Text(
                                "Ikke nådd: tallet er under det laveste nivået.",
                                "Not met: the figure is below the least demanding level."));
    }

    @Test
    void severalRulesOfOneStateAreOneSentence() {
        assertThat(sentences(
                        false,
                        rule(State.NOT_MET, condition(Relation.BELOW, "acceptedLow")),
                        rule(State.NOT_MET, condition(Relation.ABOVE, "acceptedHigh"))))
                .extracting(Text::en)
                .containsExactly(
                        "Not met: the figure is below the lower end of the accepted range, or the figure is above "
                                + "the upper end of the accepted range.");
    }

    @Test
    void aPathIsSpokenOfAsAPathAndACheckAsALimit() {
        assertThat(sentences(false, rule(State.NOT_MET, condition(Relation.ABOVE, "path"))))
                .extracting(Text::nb)
                .containsExactly("Bak banen: tallet er over det banen krever.");
        assertThat(sentences(true, rule(State.NOT_MET, condition(Relation.ABOVE, "target"))))
                .extracting(Text::en)
                .containsExactly("A finding: what is measured is above the limit.");
    }

    @Test
    void theHistoryNamesEveryYearInWhichALevelCameOrEnded() {
        var ends = new Book.Line(NEW.kind(), NEW.number(), null, "2023", 2023, 2030, 2030, List.of(), "S");
        var figure = new Book.Figure("f.a", Text.same("A"), Text.same("D"), Map.of(), List.of(OLD, ends));

        assertThat(LevelLines.history(List.of(figure)))
                .extracting(Text::en)
                .containsExactly("From 2016: target 4.", "From 2023: target 5.", "From 2031: no levels.");
    }

    @Test
    void aLevelThatHoldsOnIsDrawnToTheEdgeWithAnArrow() {
        String svg = new Timeline(new BookWords(NOTHING, Language.EN), List.of(OLD, NEW), "x").svg();

        assertThat(svg)
                .contains("<rect class=\"bar\" x=\"24\"")
                .contains("Target 4</text>", "Target 5</text>", ">2016</text>", ">2023</text>")
                .containsOnlyOnce("<path ");
    }

    @Test
    void aLimitThatAlwaysHoldsIsNotDrawn() {
        var always = new Book.Line(OLD.kind(), OLD.number(), null, null, 1900, null, null, List.of(), null);

        assertThat(new Timeline(new BookWords(NOTHING, Language.EN), List.of(always), "x").svg())
                .isEmpty();
    }

    @Test
    void wordsOfAPackAreNeverMarkupNorLinksOfOtherKinds() {
        var hostile = "<script>alert('1')</script>";
        var source = new Goal.Source("s", hostile, "\"P\"", null, null, "javascript:alert(1)", "&");
        var figure = new Book.Figure("f.a", Text.same(hostile), Text.same("D"), Map.of(), List.of(OLD));
        var chapter = new Book.Chapter(
                "p",
                "f.a",
                Text.same(hostile),
                true,
                Text.same(hostile),
                List.of(),
                List.of(source),
                List.of(figure),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        var book = new Book(
                List.of(new Book.OfPack(
                        "p",
                        "1",
                        Text.same(hostile),
                        List.of(),
                        null,
                        List.of(new Book.Area(Text.same("A"), List.of(chapter))))),
                List.of());

        assertThat(BookHtml.write(book, NOTHING, Language.NB))
                .doesNotContain("<script", "href=\"javascript")
                .contains("&lt;script&gt;", "&quot;P&quot;");
    }
}
