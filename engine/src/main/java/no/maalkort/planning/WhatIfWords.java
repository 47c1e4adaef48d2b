package no.maalkort.planning;

import java.math.BigDecimal;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;
import no.maalkort.scorecard.Wording;

/** What a what-if says in words, the same wherever it is shown. */
public record WhatIfWords(WhatIf whatIf, Body body, Language language) {

    public String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    public String name() {
        return whatIf.name().isEmpty() ? say("uten navn", "without a name") : whatIf.name();
    }

    public String basis() {
        return say("Pakke ", "Pack ") + whatIf.pack().id() + " " + whatIf.pack().version()
                + say(" · publisert til og med ", " · published up to ") + whatIf.asOf()
                + say(" · nivåer i kraft i ", " · levels in force in ") + whatIf.rulesAt();
    }

    /** What is supposed in place of what: {@code Netto driftsresultat, 2023: 3,6 % → 4,1 % (anslag eller budsjett)}. */
    public String change(WhatIf.Change change) {
        return tried(change) + status(change.status());
    }

    /** The same of a number that somebody only tries: {@code Netto driftsresultat, 2023: 3,6 % → 4,1 %}. */
    public String tried(WhatIf.Change change) {
        String to = value(change.to(), change.unit());
        String from = change.from() == null
                ? say("ikke kjent", "not known")
                : value(change.from(), change.unit()) + status(change.fromStatus());
        return subject(change) + ": " + from + " → " + to;
    }

    private String subject(WhatIf.Change change) {
        String name = change.name().in(language);
        return switch (change.kind()) {
            case FIGURE ->
                name
                        + (change.body().equals(whatIf.municipality().id()) ? "" : " (" + change.body() + ")")
                        + ", " + change.period();
            case LEVEL -> Wording.upper(part(change.part())) + say(" for «", " of \"") + name + say("»", "\"");
            case WEIGHT -> say("Vekten av «", "Weight of \"") + name + say("»", "\"");
        };
    }

    private String part(String part) {
        return part(part, language);
    }

    /** A part of a level, such as {@code minimum}. */
    public static String part(String part, Language language) {
        boolean nb = language == Language.NB;
        return switch (part) {
            case "floor" -> nb ? "gulv" : "floor";
            case "minimum" -> nb ? "minimumsmål" : "minimum";
            case "target" -> nb ? "mål" : "target";
            case "optimum" -> nb ? "det beste" : "optimum";
            case "desired-low" -> nb ? "ønsket fra" : "desired from";
            case "desired-high" -> nb ? "ønsket til" : "desired to";
            case "accepted-low" -> nb ? "godtatt fra" : "accepted from";
            default -> nb ? "godtatt til" : "accepted to";
        };
    }

    private String status(String status) {
        return status == null ? "" : StatusWords.inBrackets(status, language);
    }

    private String value(String value, String unit) {
        return unit == null ? Numbers.plain(new BigDecimal(value), language) : Numbers.written(value, unit, language);
    }

    /** State, points and figure: {@code nådd 100 · 4,1 % (anslag eller budsjett)}. */
    public String outcome(WhatIf.Outcome outcome) {
        if (outcome == null) {
            return say("ikke med", "not there");
        }
        String state = Wording.lower(
                StateWords.of(outcome.state(), outcome.basis(), outcome.code()).in(language));
        String points = outcome.score() == null ? "" : " " + two(outcome.score());
        String figure = outcome.value() == null
                ? ""
                : " · " + Numbers.orWord(Numbers.shown(outcome.value(), 2), outcome.text(), outcome.unit(), language)
                        + status(outcome.status());
        return state + points + figure;
    }

    /** {@code 20–96 (58), 2 av 8 dømt}. */
    public String score(Scorecard.Score score) {
        if (score.low() == null) {
            return "–";
        }
        return two(score.low()) + "–" + two(score.high())
                + (score.score() == null ? "" : " (" + two(score.score()) + ")")
                + ", " + score.observed() + say(" av ", " of ") + score.goals() + say(" dømt", " judged");
    }

    private String two(BigDecimal number) {
        return Numbers.plain(Numbers.shown(number, 2), language);
    }

    public String standing(WhatIf.Standing standing) {
        return switch (standing) {
            case OWN -> "";
            case PROPOSED -> say(" (foreslått, teller ikke)", " (proposed, does not count)");
            case USED -> say(" (annen pakke, egne totaler)", " (another pack, its own totals)");
        };
    }
}
