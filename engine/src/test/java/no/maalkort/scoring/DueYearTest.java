package no.maalkort.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.StateWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path leads to its due year, and there the goal is met or not, like every goal. */
class DueYearTest {
    private static final String LEVELS = "[{kind: target, value: -65, due: 2028, "
            + "path: {shape: linear, adoptedBy: maalkort}, from: 2018, source: s}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027 | -60 | PATH  | Bak banen  | Behind the path | −60 % ligger 1,58 prosentpoeng bak.",
                "2027 | -66 | PATH  | På banen   | On the path     | −66 % ligger 4,42 prosentpoeng foran.",
                "2028 | -60 | LEVEL | Ikke nådd  | Not met         | Målet for 2028 er −65 %; −60 % er 5 prosentpoeng unna.",
                "2028 | -65 | LEVEL | Nådd       | Met             | Målet for 2028 er −65 %; −65 % er målet.",
                "2028 | -67 | LEVEL | Nådd       | Met             | Målet for 2028 er −65 %; −67 % er 2 prosentpoeng forbi."
            })
    void inTheDueYearNobodyIsOnAPath(int year, String value, String basis, String nb, String en, String why) {
        var result = judged(LEVELS, year, value);

        assertThat(result.basis()).isEqualTo(basis);
        assertThat(StateWords.of(result).nb()).isEqualTo(nb);
        assertThat(StateWords.of(result).en()).isEqualTo(en);
        assertThat(result.explanation().nb().why().replace('\u00a0', ' ')).contains(why);
    }

    private static GoalResult judged(String levels, int year, String value) {
        return new Town()
                .goal(
                        "path",
                        "indicator: f.change\nlevels: " + levels,
                        "M|value <= path|atMost(path)",
                        "N|value > path|above(path)")
                .release("r", "2029", "f.change;" + year + ";" + value + ";%;A;")
                .judge(year, "path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-31 | Delmålet −52 % i 2023 er ikke nådd: −31 % ligger 21 prosentpoeng bak."
                        + "| The interim target of −52% in 2023 is not reached: −31% is 21 percentage points behind.",
                "-52 | Delmålet −52 % i 2023 er nådd: −52 % er delmålet."
                        + "| The interim target of −52% in 2023 is reached: −52% is the interim target.",
                "-55 | Delmålet −52 % i 2023 er nådd: −55 % ligger 3 prosentpoeng foran."
                        + "| The interim target of −52% in 2023 is reached: −55% is 3 percentage points ahead."
            })
    void inTheYearOfAnInterimTargetNobodyChoseWhatIsAskedFor(String value, String nb, String en) {
        var result = judged(LEVELS.replace("linear,", "linear, through: {2023: -52},"), 2023, value);

        assertThat(result.basis()).isEqualTo("PATH");
        assertThat(result.explanation().nb().why().replace('\u00a0', ' ')).isEqualTo(nb);
        assertThat(result.explanation().en().why().replace('\u00a0', ' ')).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"2027, Bak banen", "2028, Ikke nådd"})
    void oneOfSeveralFiguresIsCalledTheSame(int year, String nb) {
        var result = new Town()
                .goal(
                        "both",
                        "indicators:\n  f.a: [{kind: target, value: 3, from: 2018, source: s}]\n  f.change: " + LEVELS,
                        "M|indicator == \"f.change\", value <= path|atMost(path)",
                        "N|indicator == \"f.change\", value > path|above(path)",
                        "M|indicator == \"f.a\", value >= target|atLeast(target)",
                        "N|indicator == \"f.a\", value < target|below(target)")
                .release("r", "2029", "f.change;" + year + ";-50;%;A;", "f.a;" + year + ";5;%;A;")
                .judge(year, "both");

        assertThat(result.state()).isEqualTo(State.NOT_MET);
        assertThat(StateWords.of(result).nb()).isEqualTo(nb);
        assertThat(result.parts())
                .anySatisfy(part -> assertThat(part.words().nb()).isEqualTo(nb));
    }
}
