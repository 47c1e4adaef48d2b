package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Impact;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** The rows of an impact as people read them: years alike together, transitions counted, no more than fit a page. */
record ImpactRows(Impact impact, Language language) {
    static final int MOST = 20;

    /** Years of one municipality in which the same thing changed, and why it came out so in the last of them. */
    record Row(String where, String change, String because) {}

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    /** How many years were judged and how many came out otherwise, or that nothing did. */
    String summary() {
        String judged = impact.judged()
                + say(" kommuneår i ", " municipality-years of ")
                + impact.municipalities()
                + (impact.municipalities() == 1
                        ? say(" kommune", " municipality")
                        : say(" kommuner", " municipalities"))
                + say(" er dømt etter begge pakkene", " were judged by both packs");
        return impact.isNone()
                ? judged
                        + say(
                                ". Ingenting er endret: hver tilstand, hvert nivå og alle poeng er som før.",
                                ". Nothing changed: every state, level and score is as before.")
                : judged + say("; i ", "; in ") + impact.changed() + say(" er noe endret.", " something changed.");
    }

    /** How often one state became another: {@code nådd → ikke nådd: 3}. */
    String transitions(Impact.Goal goal) {
        var counts = new LinkedHashMap<String, Integer>();
        goal.years().forEach(year -> counts.merge(transition(year), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private boolean turned(Impact.Year year) {
        return !state(year.before()).equals(state(year.after()));
    }

    private String transition(Impact.Year year) {
        String before = state(year.before());
        String after = state(year.after());
        return before.equals(after) ? before + say(" som før", " as before") : before + " → " + after;
    }

    private String state(Impact.Verdict verdict) {
        return verdict == null
                ? say("ikke med", "not there")
                : StateWords.of(verdict.state(), verdict.basis(), verdict.code())
                        .in(language)
                        .toLowerCase(Locale.ROOT);
    }

    /** By municipality and year; those whose state turned come first. */
    List<Row> rows(Impact.Goal goal) {
        var alike = new LinkedHashMap<String, List<Impact.Year>>();
        goal.years().forEach(year -> alike.computeIfAbsent(
                        year.municipality()
                                + ' '
                                + state(year.after())
                                + ' '
                                + year.change().in(language),
                        key -> new ArrayList<>())
                .add(year));
        return alike.values().stream()
                .sorted(Comparator.comparing(years -> !turned(years.get(0))))
                .map(this::row)
                .toList();
    }

    private Row row(List<Impact.Year> years) {
        var last = years.get(years.size() - 1);
        var verdict = last.after() == null ? last.before() : last.after();
        String because = verdict.reason().in(language);
        return new Row(
                last.name().in(language) + " "
                        + spans(years.stream().map(Impact.Year::year).toList()),
                last.change().in(language),
                (years.size() == 1 ? "" : last.year() + ": ") + because);
    }

    /** Ascending years, those in a row as a span: {@code 2016–2018, 2020}. */
    static String spans(List<Integer> years) {
        var spans = new TreeMap<Integer, Integer>();
        for (int year : years) {
            var last = spans.lastEntry();
            spans.put(last != null && last.getValue() == year - 1 ? last.getKey() : year, year);
        }
        return spans.entrySet().stream()
                .map(one ->
                        one.getKey().equals(one.getValue()) ? "" + one.getKey() : one.getKey() + "–" + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Of how many rows nothing is printed; empty where all are. */
    String more(int rows) {
        return rows <= MOST
                ? ""
                : say(
                        "… og " + (rows - MOST) + " til; --format json har alle.",
                        "… and " + (rows - MOST) + " more; --format json has them all.");
    }

    /** A municipality-year's totals: where, goals with a level before and after, all goals before and after. */
    Map<String, String> total(Impact.Total total) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(say("Kommuneår", "Municipality-year"), total.name().in(language) + " " + total.year());
        cells.put(
                say("Tallfestede mål", "Goals with a level"),
                pair(total.before().measurable(), total.after().measurable()));
        cells.put(
                say("Alle mål", "All goals"),
                pair(total.before().all(), total.after().all()));
        return cells;
    }

    private String pair(Scorecard.Score before, Scorecard.Score after) {
        String was = score(before);
        String is = score(after);
        return was.equals(is) ? is : was + " → " + is;
    }

    /** The bounds, the score between them where it is not withheld, and how much is judged: {@code 40–67, 7 av 11}. */
    private String score(Scorecard.Score score) {
        if (score.low() == null) {
            return score.goals() == 0 ? say("ingen", "none") : "–";
        }
        return two(score.low()) + "–" + two(score.high())
                + (score.score() == null ? "" : " (" + two(score.score()) + ")")
                + ", " + score.observed() + say(" av ", " of ") + score.goals();
    }

    private String two(BigDecimal number) {
        return Numbers.plain(Numbers.shown(number, 2), language);
    }

    String side(Scorecard.PackRef pack, String where) {
        return pack.id() + " " + pack.version() + ", " + where + " ("
                + pack.sha256().substring(0, 12) + ")";
    }
}
