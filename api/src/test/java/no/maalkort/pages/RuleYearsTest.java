package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;

/** Whose figure and which level each year on a rule's page is told by. */
class RuleYearsTest {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Pages PAGES = new Pages(WORKSPACE, card -> "0".repeat(64));

    private static String rule(String pack, String goal, Language language) {
        var body = WORKSPACE.figures().catalogue().body("baerum");
        var asked = new Scoring.Request(body, 2023, WORKSPACE.packOf(body), null, null);
        var loaded = WORKSPACE.packs().pack(pack);
        return PAGES.rule(loaded, loaded.pack().goal(goal).orElseThrow(), asked, Place.served(language, "", ""));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }

    @Test
    void aFigureThatComesAYearLateIsToldOfItsOwnYear() {
        assertThat(text(rule("baerum", "climate.direct-emissions", Language.NB)))
                .contains(
                        "Slik gikk 2023 gjennom reglene",
                        "Vilkårene i hver regel, med tallet for 2022",
                        "Med tallet for 2022",
                        "År Dom Tall for Verdi Fordi",
                        "2023 Bak banen 2022 −35 %",
                        "Bærum mål −65 % i 2030 tall for året før")
                .doesNotContain("tallet for 2023", "tallet i 2023");
        assertThat(text(rule("baerum", "climate.direct-emissions", Language.EN)))
                .contains("with the figure of 2022", "Year Verdict Figure of Value", "figures of the year before")
                .doesNotContain("figure of 2023");
    }

    @Test
    void aLevelThatDiffersStandsByEachYearAndOneThatDoesNotByTheRow() {
        assertThat(text(rule("norway", "inclusion.refugees-settled", Language.NB)))
                .contains(
                        "Asker nivå under hvert tall, i personer",
                        "Nådd 59 minst 57 Ikke nådd 300 minst 305",
                        "Ikke nådd 1 924 minst 2 000")
                .doesNotContain("Asker minst", "mangler (");
        assertThat(text(rule("baerum", "climate.direct-emissions", Language.EN)))
                .contains("Sandnes target −40% in 2030")
                .doesNotContain("level under each figure");
    }

    @Test
    void whatIsToldInOurWordsHasItsSourceBesideIt() {
        assertThat(rule("oslo", "climate.direct-emissions", Language.NB))
                .containsPattern("<span class=\"para\">Utslippene skal ned[^<]*</span><span[^>]*><span lang=\"nb\">"
                        + "<a class=\"ds-link\" href=\"https://github.com/[^\"]*\">Oslo kommune, Oslo Climate City Contract</a>"
                        + "</span>, gjengitt med våre ord");
    }

    @Test
    void aPathGoesThroughAnAmountAndALateFigureIsOfTheYearBefore() {
        assertThat(text(rule("oslo", "climate.direct-emissions", Language.NB)))
                .contains("gjennom −52 % i 2023", "et år dømmes på tallet for året før");
        assertThat(text(rule("oslo", "climate.direct-emissions", Language.EN)))
                .contains("through −52% in 2023", "a year is judged on the figure of the year before");
    }

    @Test
    void whereAYearHasItsOwnFigureNoOtherYearIsNamed() {
        assertThat(text(rule("baerum", "finance.net-operating-result", Language.NB)))
                .contains("Med tallet for 2023", "År Dom Verdi Fordi")
                .doesNotContain("Tall for", "året før");
    }
}
