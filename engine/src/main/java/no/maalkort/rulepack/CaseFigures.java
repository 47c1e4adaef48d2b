package no.maalkort.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Measured;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Published;
import no.maalkort.figure.Release;
import no.maalkort.figure.Status;
import no.maalkort.goal.Check;

/**
 * The figures of a case, as if releases had brought them.
 *
 * <p>They are one release, published after the year, unless they say otherwise; a second figure of the same publisher,
 * day and period is another release of that day.
 */
public final class CaseFigures {
    private final Case situation;
    private final Catalogue catalogue;
    private final Map<String, Release> releases = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Observation> observations = new ArrayList<>();

    private CaseFigures(Case situation, Catalogue catalogue) {
        this.situation = situation;
        this.catalogue = catalogue;
    }

    /**
     * The observations in the order of the case.
     *
     * @param body whose figures
     * @param period of the figures that name none
     */
    public static List<Observation> of(Case situation, Catalogue catalogue, String body, int period) {
        var figures = new CaseFigures(situation, catalogue);
        for (Case.Given given : situation.given()) {
            figures.add(given, body, given.period() == null ? period : given.period());
        }
        return figures.observations;
    }

    /** The first figure of a case, which a check looks at, with all figures that are known then; none without figures. */
    public static Optional<Measured> measured(Case situation, Catalogue catalogue, Check check) {
        var all = of(situation, catalogue, situation.body(), situation.year());
        return all.stream()
                .findFirst()
                .filter(figure -> check.looksAt(catalogue.indicator(figure.indicator())))
                .flatMap(figure -> Figures.of(catalogue, all).measuring(figure).of(check.measure()));
    }

    private void add(Case.Given given, String body, int period) {
        String published = given.published() == null ? String.valueOf(situation.year() + 1) : given.published();
        String id = "case-" + published;
        while (!told.add(String.join(" ", id, given.indicator(), String.valueOf(period), given.publisher()))) {
            id += "-again";
        }
        var release = releases.computeIfAbsent(id, name -> release(name, published));
        observations.add(new Observation(
                given.indicator(),
                body,
                period,
                given.value() == null ? null : value(catalogue.indicator(given.indicator()), given.value()),
                given.value(),
                given.status() == null ? Status.A : given.status(),
                given.publisher() == null ? release.publisher() : given.publisher(),
                null,
                null,
                null,
                release,
                situation.line()));
    }

    private Release release(String id, String published) {
        return new Release(
                id,
                situation.name(),
                "case",
                null,
                null,
                Map.of(),
                "not stated",
                new Published(published),
                false,
                situation.file(),
                "");
    }

    private static BigDecimal value(Indicator indicator, String text) {
        return indicator.ranks().isEmpty()
                ? new BigDecimal(text)
                : BigDecimal.valueOf(indicator.ranks().indexOf(text));
    }
}
