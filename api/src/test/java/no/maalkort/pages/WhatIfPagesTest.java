package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where something of Bærum 2023 is supposed, and of what cannot be. */
class WhatIfPagesTest extends ComparedPages {
    private static final String RESULT = "finance.net-operating-result-percent";

    private static WhatIfQuestion question(String... namesAndTexts) {
        var entries = new ArrayList<WhatIfQuestion.Entry>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.add(new WhatIfQuestion.Entry(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return new WhatIfQuestion(WORKSPACE, baerum(2023), entries);
    }

    @Test
    void aLevelIsTriedForItsGoal() {
        assertThat(text(PAGES.whatIf(question("level:climate.direct-emissions.target", "-50"), NB)))
                .contains("Med mål på −50 % for «Kutt i direkte klimagassutslipp» endres én dom.");
        assertThat(text(PAGES.whatIf(question("level:climate.direct-emissions.target", "-50"), EN)))
                .contains("With a target of −50% for “Cut in direct greenhouse-gas emissions”, one verdict changes.");
    }

    @Test
    void whatIsSupposedIsAnsweredInASentence() {
        String text = text(PAGES.whatIf(question(RESULT, "4,0", REFUGEES, "390"), NB));
        assertThat(text)
                .contains(
                        "endres to dommer. Målene med tall kan da ende mellom 54 og 98 poeng; uten endringen mellom 20 og 96.")
                .contains("Netto driftsresultat, 2023: 3,6 % → 4 % ")
                .contains("prøvd for 2023: 4 %")
                .doesNotContain("anslag eller budsjett", "4 % i 2023")
                .contains("her er den 57 %. Uten dom: Bufferfond;");
    }

    @Test
    void theLeastValueThatTurnsTheVerdictCanBeFilledIn() {
        String html = PAGES.whatIf(question(REFUGEES, "390"), NB);
        assertThat(html).contains("href=\"/kommune/baerum/2023/hva-hvis?" + REFUGEES + "=390&amp;" + RESULT + "=4\"");
    }

    @Test
    void backToWhatIsKnownKeepsTheDates() {
        var asked = request("baerum", 2023, LocalDate.of(2025, 1, 31));
        var entry = new WhatIfQuestion.Entry(RESULT, "4,0");
        var html = PAGES.whatIf(new WhatIfQuestion(WORKSPACE, asked, List.of(entry)), NB);
        assertThat(html).contains("id=\"cleared\" href=\"/kommune/baerum/2023/hva-hvis?asOf=2025-01-31\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RESULT + " | 4,1 % | 4,1",
                RESULT + " | 4.1 | 4,1",
                "finance.buffer-fund-million-kroner | 494 mill. kr | 494",
                "finance.buffer-fund-million-kroner | NOK 494 million | 494",
                "finance.buffer-fund-million-kroner | 1 372 | 1 372",
                "climate.direct-emissions-change-since-2009-percent | −41 % | −41",
                "climate.cdp-grade | A | A"
            })
    void valuesAreReadAsPeopleWriteThem(String indicator, String typed, String shown) {
        var question = question(indicator, typed);
        assertThat(question.wrongNames()).isEmpty();
        assertThat(text(PAGES.whatIf(question, NB))).contains("→ " + shown);
    }

    @Test
    void aFieldIsOfItsYearAndHasTheMinusThatIsPrintedBesideIt() {
        String field = "climate.direct-emissions-change-since-2009-percent";
        assertThat(PAGES.whatIf(question(field, "-36"), NB)).contains("value=\"\u221236\"");
        var kept = question(field, "\u221235");
        assertThat(kept.isBare()).isFalse();
        assertThat(PAGES.whatIf(kept, NB))
                .contains("siden 2009, tall for 2022</label>", "value=\"\u221235\"", "Ingenting er endret");
    }

    @Test
    void aNumberOfMoreDigitsThanThereIsRoomForIsRefused() {
        assertThat(question(RESULT, "9".repeat(16)).wrongNames()).containsExactly(RESULT);
        assertThat(question(RESULT, "9".repeat(15)).wrongNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RESULT + " | 4 kg | (kg)",
                RESULT + " | fire | (fire)",
                "finance.net-operating-result-procent | 4 | Did you mean “Net operating result, figure for 2023”?",
                "climate.cdp-grade | Z | (Z)",
                "level:finance.net-operating-result.minimun | 4 | Did you mean “A net operating result that keeps the municipality able to act, minimum”?",
                "level:finance.net-operating-result.target | <b>x</b> | (<b>x</b>)",
                "weight:finance.net-operating-result | -1 | (-1)"
            })
    void whatCannotBeReadIsToldBesideItsFieldAndNothingElseIsLost(String name, String typed, String told) {
        var question = question(name, typed, REFUGEES, "390");
        assertThat(question.wrongNames()).containsExactly(name);
        assertThat(PAGES.whatIf(question, EN))
                .contains(told.replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain("<b>x");
        String html = PAGES.whatIf(question, NB);
        assertThat(html).containsAnyOf("kan ikke brukes for", "kan ikke prøves").doesNotContain("<b>x", "Maybe ");
        assertThat(text(html)).contains("Bosatte flyktninger, 2023: 180 personer (foreløpig tall) → 390 personer");
    }

    @Test
    void aNameThatIsNearAnotherIsAskedAboutInThePagesLanguage() {
        var near = question("finance.net-operating-result-procent", "4");
        assertThat(PAGES.whatIf(near, NB))
                .contains("?" + RESULT + "=4\">Mente du «Netto driftsresultat, tall for 2023»?</a>");
        assertThat(PAGES.whatIf(question("foo", "4"), NB)).doesNotContain("Mente du");
    }

    @Test
    void whatIsOutOfRangeIsTold() {
        assertThat(text(PAGES.whatIf(question(REFUGEES, "-5"), EN)))
                .contains("The value (-5) is impossible", "Maybe a digit too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,6", " 3.6", ""})
    void whatIsKnownAnywayIsNotSupposed(String typed) {
        var question = question(RESULT, typed, REFUGEES, "390");
        assertThat(question.isBare()).isFalse();
        assertThat(question.query()).isEqualTo("?" + REFUGEES + "=390");
    }

    @Test
    void theVerdictsThatChangeAreAsManyAsStandUnderTheHeadingAndTheStatesStandApart() {
        String one = text(PAGES.whatIf(question(REFUGEES, "390"), NB));
        assertThat(one)
                .containsSubsequence(
                        "Én dom endres",
                        "Bosette så mange flyktninger som kommunestyret vedtok",
                        "Også endret, utenom kommunens egne mål",
                        "Bosette så mange flyktninger som staten ba om",
                        "Nasjonale krav og råd",
                        "Hvor nær ligger grensene?")
                .doesNotContain("annen pakke");
        assertThat(text(PAGES.whatIf(question(RESULT, "4.0", REFUGEES, "390"), EN)))
                .containsSubsequence("Two verdicts change", "Also changed, besides the municipality's own goals");
        assertThat(PAGES.whatIf(question(RESULT, "4,0"), NB)).doesNotContain("Også endret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level:finance.net-operating-result.target|2|kan ikke være lettere å nå enn minimumet",
                "inclusion.refugees-settled|-5|Det minste som kan være, er 0 personer.",
                "inclusion.refugees-settled|180,5|Det må være et helt tall."
            })
    void whyAFieldIsRefusedIsSaid(String name, String typed, String reason) {
        assertThat(text(PAGES.whatIf(question(name, typed), NB))).contains(reason);
    }

    @Test
    void anAddressHoldsTheWholeQuestion() {
        var question = question(RESULT, "4,1 %", "level:finance.net-operating-result.minimum", "3,7");
        assertThat(question.isBare()).isTrue();
        assertThat(question.query())
                .isEqualTo("?" + RESULT + "=4,1+%25&level:finance.net-operating-result.minimum=3,7");
    }
}
