package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static no.maalkort.rules.BuiltIn.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.scorecard.GoalResult;
import org.junit.jupiter.api.Test;

/** A reader who subtracts the numbers of a sentence gets the distance it tells. */
class NumbersAddUpTest {
    private static final String NUMBER = "(\u2212?[0-9\u00A0]+(?:,[0-9]+)?)";
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile(NUMBER + "\u00A0[^.]* på " + NUMBER + "\u00A0[^.]*\\. (?:Margin: |Mangler |Det er )"
                    + NUMBER + "\u00A0.*"),
            Pattern.compile(".* krever " + NUMBER + "\u00A0% i [0-9]{4}; " + NUMBER + "\u00A0% ligger " + NUMBER
                    + "\u00A0prosentpoeng .*"));

    @Test
    void figureLevelAndDistanceOfEveryRealGoalAddUp() {
        var told = WORKSPACE.municipalities().stream()
                .flatMap(body -> IntStream.rangeClosed(2012, 2025).mapToObj(year -> scorecard(body.id(), year)))
                .flatMap(card -> Stream.concat(
                        card.goals().stream(), card.also().stream().flatMap(also -> also.goals().stream())))
                .filter(GoalResult::isJudged)
                .map(goal -> goal.explanation().nb().why())
                .flatMap(why -> TOLD.stream().map(pattern -> pattern.matcher(why)))
                .filter(Matcher::matches)
                .toList();

        assertThat(told).hasSizeGreaterThan(100).allSatisfy(sentence -> assertThat(
                        number(sentence, 1).subtract(number(sentence, 2)).abs())
                .as(sentence.group())
                .isEqualByComparingTo(number(sentence, 3)));
    }

    private static BigDecimal number(Matcher sentence, int group) {
        return new BigDecimal(
                sentence.group(group).replace("\u00A0", "").replace(',', '.').replace('\u2212', '-'));
    }
}
