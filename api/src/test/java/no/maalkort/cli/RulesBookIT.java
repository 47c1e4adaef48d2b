package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book of the rules, printed. */
class RulesBookIT {

    @Test
    void theWholeBookInEnglishIsTheOneInGit() throws IOException {
        var ran = Ran.of("rules", "book", "--lang", "en");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo(Files.readString(Path.of("..", "rules", "RULES.md")));
    }

    @Test
    void onePackIsAPageOfItsOwn() {
        var ran = Ran.of("rules", "book", "oslo", "--format", "html");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"nb\">")
                .contains("<h2 id=\"oslo\">Oslos egne mål</h2>", "<svg ", "<h5>Hva som teller</h5>")
                .doesNotContain("<script", "id=\"baerum\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | >= target | N\u00E5dd",
                "en | >= target | Met",
                "nb | <= path | P\u00E5 banen",
                "en | > path | Behind the path",
                "nb | >= minimum, < target | Delvis n\u00E5dd"
            })
    void rulesAndCasesCallAStateByItsWordInTheReadersLanguage(String language, String asked, String word) {
        String book = Ran.of("rules", "book", "baerum", "--lang", language).out();

        assertThat(book)
                .contains("| " + asked + " | " + word + " | ")
                .doesNotContainPattern("\\| (MET|PARTLY_MET|NOT_MET|NO_DATA|INDETERMINATE|MANUAL)[ |]");
    }

    @Test
    void aCheckSaysWhatItFoundAndNoStateOfAGoal() {
        String book = Ran.of("rules", "book", "checks", "--lang", "nb").out();

        assertThat(book).contains("| Et funn | ").doesNotContain("| NOT_MET |", "| Ikke n\u00E5dd |");
    }

    @Test
    void anUnknownPackOrFormIsRefused() {
        assertThat(Ran.of("rules", "book", "osl").err())
                .isEqualTo("There is no pack (osl).\nMaybe you meant (oslo).\n");
        assertThat(Ran.of("rules", "book", "--format", "pdf").code()).isEqualTo(2);
    }
}
