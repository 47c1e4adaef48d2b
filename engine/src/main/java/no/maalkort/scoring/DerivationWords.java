package no.maalkort.scoring;

import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Derivation;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;

/** How a figure of a period was computed, as a formula of indicators' names. */
record DerivationWords(Catalogue catalogue, int period) {

    Text of(Derivation derivation) {
        return new Text(
                "Regnet ut: " + formula(derivation, Language.NB) + ".",
                "Computed: " + formula(derivation, Language.EN) + ".");
    }

    private String formula(Derivation derivation, Language in) {
        if (derivation instanceof Derivation.ChangeSince change) {
            String of = name(change.of(), in);
            return "100 · (" + of + " " + period + " − " + change.year() + ") / " + change.year();
        }
        if (derivation instanceof Derivation.Mean mean) {
            return (in == Language.NB ? "snittet av " : "the mean of ") + name(mean.of(), in) + " "
                    + (period - mean.years() + 1) + "–" + period;
        }
        if (derivation instanceof Derivation.Ratio ratio) {
            return "100 · " + name(ratio.of(), in) + " / " + name(ratio.by(), in);
        }
        if (derivation instanceof Derivation.Difference difference) {
            return names(List.of(difference.of(), difference.minus()), " − ", in);
        }
        if (derivation instanceof Derivation.PerInhabitant per) {
            return names(List.of(per.of(), per.population()), " / ", in);
        }
        return names(((Derivation.Sum) derivation).of(), " + ", in);
    }

    private String names(List<String> indicators, String sign, Language in) {
        return indicators.stream().map(id -> name(id, in)).collect(Collectors.joining(sign));
    }

    private String name(String indicator, Language in) {
        return "«" + catalogue.indicator(indicator).name().in(in) + "»";
    }
}
