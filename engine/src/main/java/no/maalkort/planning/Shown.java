package no.maalkort.planning;

import no.maalkort.figure.Figure;
import no.maalkort.scorecard.Numbers;

/** Values as a scenario writes them. */
final class Shown {
    private Shown() {}

    /** A figure's number without zeros at its end, a computed one with four decimals; a grade, yes or no as a word. */
    static String value(Figure figure) {
        var ranks = figure.indicator().ranks();
        if (!ranks.isEmpty()) {
            return ranks.get(figure.value().intValueExact());
        }
        boolean computed =
                !figure.inputs().get(0).indicator().equals(figure.indicator().id());
        return Scenario.bare((computed ? Numbers.rounded(figure.value()) : figure.value()).toPlainString());
    }
}
