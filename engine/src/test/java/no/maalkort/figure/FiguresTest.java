package no.maalkort.figure;

import static no.maalkort.figure.Shelf.find;
import static no.maalkort.figure.Shelf.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final String LATE = "2030-01-01";

    private static BigDecimal value(Lookup lookup) {
        return ((Lookup.Found) lookup).figure().value();
    }

    private static Lookup.Why why(Lookup lookup) {
        return ((Lookup.Absent) lookup).why();
    }

    @Test
    void theNewestReleaseKnownThenCounts() {
        var figures = new Shelf()
                .release("first", "SSB", "2021-03-15", row("f.result", 2020, "5,9", "P"))
                .release("second", "SSB", "2021-06-15", row("f.result", 2020, "6,1", "A"))
                .figures();

        assertThat(value(find(figures, "f.result", 2020, "2021-06-15"))).isEqualByComparingTo("6.1");
        assertThat(value(find(figures, "f.result", 2020, "2021-06-14"))).isEqualByComparingTo("5.9");
        assertThat(why(find(figures, "f.result", 2020, "2021-03-14"))).isEqualTo(Lookup.Why.NO_FIGURE);
    }

    @Test
    void aMonthCountsAsItsLastDay() {
        var figures = new Shelf()
                .release("a", "SSB", "2021-02", row("f.result", 2020, "5,9", "A"))
                .figures();

        assertThat(find(figures, "f.result", 2020, "2021-02-28")).isInstanceOf(Lookup.Found.class);
        assertThat(find(figures, "f.result", 2020, "2021-02-27")).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void twoPublishersWithDifferentValuesAreAConflictAndWithEqualOnesAreNot() {
        var shelf = new Shelf()
                .release("a", "KS", "2021", row("f.result", 2020, "5,9", "A"), row("f.result", 2019, "4,0", "A"))
                .release("b", "SSB", "2021", row("f.result", 2020, "6,0", "A"), row("f.result", 2019, "4", "A"));

        assertThat(find(shelf.figures(), "f.result", 2020, LATE))
                .asInstanceOf(InstanceOfAssertFactories.type(Lookup.Conflict.class))
                .extracting(Lookup.Conflict::figures, InstanceOfAssertFactories.list(Figure.class))
                .extracting(Figure::publisher)
                .containsExactly("KS", "SSB");
        assertThat(value(find(shelf.figures(), "f.result", 2019, LATE))).isEqualByComparingTo("4");
    }

    @Test
    void aForecastIsNeverFoundAndAnOlderFigureIsStale() {
        var figures = new Shelf()
                .release("a", "SSB", "2021", row("f.result", 2019, "4,0", "A"), row("f.result", 2020, "5,0", "F"))
                .figures();

        assertThat(why(find(figures, "f.result", 2020, LATE))).isEqualTo(Lookup.Why.ONLY_FORECAST);
        assertThat(why(find(figures, "f.result", 2021, LATE))).isEqualTo(Lookup.Why.STALE);
        assertThat(why(find(figures, "f.result", 2018, LATE))).isEqualTo(Lookup.Why.NO_FIGURE);
    }

    @Test
    void aSuppressedFigureIsToldAsSuch() {
        var figures = new Shelf()
                .release("a", "SSB", "2021", row("f.result", 2020, "", "Q"))
                .figures();

        assertThat(why(find(figures, "f.result", 2020, LATE))).isEqualTo(Lookup.Why.SUPPRESSED);
    }

    @Test
    void aChangeTakesValueAndBaseFromOneRelease() {
        var figures = new Shelf()
                .release("old", "MD", "2021", row("e.tonnes", 2009, "1000", "A"), row("e.tonnes", 2020, "800", "A"))
                .release("new", "MD", "2022", row("e.tonnes", 2009, "900", "A"), row("e.tonnes", 2020, "630", "A"))
                .figures();

        assertThat(value(find(figures, "e.change", 2020, LATE))).isEqualByComparingTo("-30");
        assertThat(value(find(figures, "e.change", 2020, "2021-12-31"))).isEqualByComparingTo("-20");
    }

    @Test
    void valueAndBaseFromTwoReleasesAreMixed() {
        var figures = new Shelf()
                .release("old", "MD", "2021", row("e.tonnes", 2009, "1000", "A"))
                .release("new", "MD", "2022", row("e.tonnes", 2020, "800", "A"))
                .figures();

        assertThat(find(figures, "e.change", 2020, LATE)).isInstanceOf(Lookup.MixedReleases.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void noChangeIsComputedFromABaseOfNothingOrLess(String base) {
        var figures = new Shelf()
                .release("a", "MD", "2021", row("e.tonnes", 2009, base, "A"), row("e.tonnes", 2020, "300000", "A"))
                .figures();

        assertThat(why(find(figures, "e.change", 2020, LATE))).isEqualTo(Lookup.Why.NO_RESULT);
    }

    @Test
    void aComputedChangeGoesBeforeAPrintedOneAndAPrintedOneBeforeNone() {
        var figures = new Shelf()
                .release(
                        "a",
                        "MD",
                        "2021",
                        row("e.tonnes", 2009, "1000", "A"),
                        row("e.tonnes", 2020, "800", "A"),
                        row("e.change", 2020, "-21", "A"),
                        row("e.change", 2021, "-23", "A"))
                .figures();

        assertThat(value(find(figures, "e.change", 2020, LATE))).isEqualByComparingTo("-20");
        assertThat(value(find(figures, "e.change", 2021, LATE))).isEqualByComparingTo("-23");
    }

    @Test
    void aMeanNeedsAllItsYears() {
        var shelf = new Shelf()
                .release(
                        "a",
                        "SSB",
                        "2021",
                        row("f.result", 2018, "3", "A"),
                        row("f.result", 2019, "4", "P"),
                        row("f.result", 2020, "6", "A"));

        assertThat(value(find(shelf.figures(), "f.mean", 2020, LATE)).setScale(4, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("4.3333");
        assertThat(((Lookup.Found) find(shelf.figures(), "f.mean", 2020, LATE))
                        .figure()
                        .status())
                .isEqualTo(Status.P);
        assertThat(find(shelf.figures(), "f.mean", 2019, LATE)).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void theBaseYearItselfHasNoChangeAndIsNoOlderFigure() {
        var figures = new Shelf()
                .release("a", "MD", "2021", row("e.tonnes", 2009, "1000", "A"))
                .figures();

        assertThat(why(find(figures, "e.change", 2009, LATE))).isEqualTo(Lookup.Why.NO_FIGURE);
        assertThat(why(find(figures, "e.change", 2012, LATE))).isEqualTo(Lookup.Why.NO_FIGURE);
    }

    @Test
    void aComputedFigureIsStaleHoweverOldItIs() {
        var figures = new Shelf()
                .release("a", "MD", "2021", row("e.tonnes", 2009, "1000", "A"), row("e.tonnes", 2010, "900", "A"))
                .figures();

        assertThat(why(find(figures, "e.change", 2040, LATE))).isEqualTo(Lookup.Why.STALE);
    }

    @Test
    void aSuppressedFigureExistsWhateverAnotherPublisherSays() {
        var cannot = row("f.result", 2020, "", "M");
        var hidden = row("f.result", 2020, "", "Q");
        var one = new Shelf().release("a", "A", "2021", cannot).release("b", "B", "2021", hidden);
        var other = new Shelf().release("a", "A", "2021", hidden).release("b", "B", "2021", cannot);

        assertThat(why(find(one.figures(), "f.result", 2020, LATE))).isEqualTo(Lookup.Why.SUPPRESSED);
        assertThat(why(find(other.figures(), "f.result", 2020, LATE))).isEqualTo(Lookup.Why.SUPPRESSED);
    }

    @Test
    void ofSeveralOperandsTheSuppressedOneIsTold() {
        var figures = new Shelf()
                .release(
                        "a",
                        "SSB",
                        "2021",
                        row("f.result", 2020, "3", "F"),
                        row("f.result", 2019, "", "Q"),
                        row("f.result", 2018, "3", "A"))
                .figures();

        assertThat(why(find(figures, "f.mean", 2020, LATE))).isEqualTo(Lookup.Why.SUPPRESSED);
    }

    @Test
    void thePopulationIsTheSamePublishersElseEveryOthers() {
        var shelf = new Shelf()
                .add(
                        "indicators.yaml",
                        "e.people: {name: Folk, unit: \"%\", decimals: 0, better: higher, definition: Folk}\n"
                                + "e.each: {name: Hver, unit: \"%\", decimals: 1, better: lower, definition: Hver, "
                                + "derivation: {per-inhabitant: {of: f.result, population: e.people}}}")
                .release("amount", "MD", "2021", row("f.result", 2020, "800", "A"))
                .release("people", "SSB", "2021", row("e.people", 2020, "100", "A"));
        assertThat(value(find(shelf.figures(), "e.each", 2020, LATE))).isEqualByComparingTo("8");

        shelf.release("other", "A", "2022", row("e.people", 2020, "80", "A"));
        assertThat(find(shelf.figures(), "e.each", 2020, LATE)).isInstanceOf(Lookup.Conflict.class);

        shelf.release("own", "MD", "2020", row("e.people", 2020, "200", "A"));
        assertThat(value(find(shelf.figures(), "e.each", 2020, LATE))).isEqualByComparingTo("4");
    }
}
