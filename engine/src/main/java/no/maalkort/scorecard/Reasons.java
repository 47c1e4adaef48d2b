package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Reason;

/** The words of a reason why a goal was not judged, or not for certain. */
public final class Reasons {
    private static final Set<Reason.Code> TOLD =
            Set.of(Reason.Code.NOT_FOR_THIS_BODY, Reason.Code.CHECK_FAILED, Reason.Code.FOR_INFORMATION);

    private final Reason reason;
    private final Indicator indicator;
    private final String basis;

    private Reasons(Reason reason, Indicator indicator, String basis) {
        this.reason = reason;
        this.indicator = indicator;
        this.basis = basis;
    }

    /**
     * A reason in both languages.
     *
     * @param indicator the indicator the reason names, or null
     * @param basis LEVEL or PATH, where it lies between verdicts; or null
     * @param because what others say of it: whom the goal is for, what a check found; or null
     */
    public static Text of(Reason reason, Indicator indicator, String basis, Text because) {
        if (TOLD.contains(reason.code()) && because != null) {
            return because;
        }
        var words = new Reasons(reason, indicator, basis);
        return new Text(words.nb(), words.en());
    }

    private String name(Language language) {
        return indicator == null ? "" : indicator.name().in(language);
    }

    private String values(Language language, String and) {
        return reason.values().stream().map(value -> value(value, language)).collect(Collectors.joining(and));
    }

    private String value(BigDecimal value, Language language) {
        if (!indicator.ranks().isEmpty()) {
            return new Wording(language).value(null, indicator.ranks().get(value.intValueExact()), indicator.unit());
        }
        return Numbers.with(Numbers.shown(value, Math.max(2, indicator.decimals())), indicator.unit(), language);
    }

    private String branches(Language language) {
        List<String> states = reason.states().stream()
                .map(state -> Wording.lower(StateWords.of(state, basis, null).in(language)))
                .distinct()
                .toList();
        var words = new Wording(language);
        if (states.size() == 1) {
            return words.say(" (uansett " + states.get(0) + ")", " (" + states.get(0) + " either way)");
        }
        int last = states.size() - 1;
        return states.isEmpty()
                ? ""
                : " (" + String.join(", ", states.subList(0, last)) + words.say(" eller ", " or ") + states.get(last)
                        + ")";
    }

    private String told(Language language) {
        return reason.values().isEmpty() ? "" : " (" + values(language, ", ") + ")";
    }

    private String status(Language language) {
        return StatusWords.inBrackets(reason.detail(), language);
    }

    private boolean isDueThen() {
        return String.valueOf(reason.period()).equals(reason.detail());
    }

    private String whose() {
        return reason.detail() == null ? "" : ", " + reason.detail();
    }

    private String oneLine() {
        return reason.detail().replace('\n', ' ');
    }

    /** What is missing for a figure that would be computed, or why nothing comes of what is there. */
    private Text notComputed() {
        String nb = name(Language.NB) + " for " + reason.detail();
        String en = name(Language.EN) + " for " + reason.detail();
        if (reason.cause() == null) {
            return new Text(nb + " mangler.", en + " is missing.");
        }
        return switch (reason.cause()) {
            case BASE_NOT_POSITIVE ->
                new Text(
                        nb + ", basisåret, er " + values(Language.NB, ", ")
                                + ", og fra null eller mindre kan ingen endring i prosent regnes ut.",
                        en + ", the base year, is " + values(Language.EN, ", ")
                                + ", and no change in per cent can be computed from zero or less.");
            case DIVISION_BY_ZERO ->
                new Text("det deles på " + nb + ", som er null.", "it is divided by " + en + ", which is zero.");
            case BORDERS_CHANGED ->
                new Text(
                        "grensene ble endret i årene det er et snitt av.",
                        "the borders changed within the years it is a mean of.");
        };
    }

    private String nb() {
        var nb = Language.NB;
        return switch (reason.code()) {
            case NOT_FOR_THIS_BODY -> "Målet gjelder ikke her.";
            case NOT_YET -> "Målet gjelder først fra " + reason.detail() + ".";
            case ENDED ->
                reason.detail() == null ? "Målet gjelder ikke lenger." : "Målet gjaldt sist i " + reason.detail() + ".";
            case BEFORE_BASE -> "Perioden ligger ikke etter basisåret " + reason.period() + ".";
            case WORDS_ONLY -> "Målet er bare ord, uten nivå; et menneske må vurdere det.";
            case FOR_INFORMATION -> "Tallet vises og dømmes ikke.";
            case NOT_DUE_YET ->
                "Målet forfaller i " + reason.period() + " og dømmes "
                        + (isDueThen() ? "da." : "i " + reason.detail() + ".");
            case NO_FIGURE ->
                reason.detail() == null
                        ? "Målet har et nivå, men ikke et brukbart tall for " + reason.period() + "."
                        : "Tallet for " + reason.period() + " kan ikke regnes ut: "
                                + notComputed().nb();
            case STALE ->
                "Sist kjent: " + name(nb) + ", " + reason.period() + ": " + values(nb, ", ") + status(nb)
                        + ". Teller ikke.";
            case ONLY_FORECAST -> "Bare et anslag eller budsjett" + told(nb) + " finnes for " + reason.period() + ".";
            case SUPPRESSED -> "Tallet er skjult av utgiveren av hensyn til personvern.";
            case LEVEL_MISSING -> "Nivået mangler: " + name(nb) + whose() + " for " + reason.period() + ".";
            case PARTLY_MISSING -> "Ett av tallene som målet krever, mangler: " + name(nb) + ".";
            case NO_BASELINE -> "Kilden sier ikke hvilket år målet måles mot, så tallet kan ikke dømmes.";
            case PERIOD_NOT_FINISHED ->
                "Tallet (" + values(nb, ", ") + ") ble publisert " + reason.detail() + ", før " + reason.period()
                        + " var slutt.";
            case CONFLICT ->
                "Utgiverne er uenige: " + values(nb, " og ") + " (" + reason.detail() + ")" + branches(nb) + ".";
            case PROVISIONAL_BAND ->
                "Det foreløpige tallet kan ende på begge sider av nivået: " + values(nb, " til ") + branches(nb) + ".";
            case MIXED_RELEASES ->
                "Tall og basisår finnes bare i ulike utgivelser: " + values(nb, " eller ") + branches(nb) + ".";
            case CHECK_FAILED -> "En kontroll fant feil i tallet for " + reason.period() + ".";
            case RULE_FAILED ->
                reason.detail() == null
                        ? "Nivåene for " + reason.period() + " motsier hverandre: " + values(nb, ", ")
                                + ". Kanskje er et av dem feil rapportert, eller målet er skrevet med feil retning."
                        : "En regel stanset" + told(nb) + ": " + oneLine()
                                + " Kanskje regner den på noe som kan mangle.";
            case NO_OUTCOME ->
                "Ingen regel dømmer " + values(nb, ", ") + ". Kanskje er det hull mellom reglenes vilkår.";
            case TWO_OUTCOMES ->
                "Flere regler dømmer " + values(nb, ", ") + ": " + oneLine() + ". Kanskje overlapper vilkårene deres.";
        };
    }

    private String en() {
        var en = Language.EN;
        return switch (reason.code()) {
            case NOT_FOR_THIS_BODY -> "The goal does not apply here.";
            case NOT_YET -> "The goal does not hold before " + reason.detail() + ".";
            case ENDED ->
                reason.detail() == null
                        ? "The goal holds no longer."
                        : "The goal last held in " + reason.detail() + ".";
            case BEFORE_BASE -> "The period does not lie after the base year " + reason.period() + ".";
            case WORDS_ONLY -> "The goal is words only, without a level; a person has to assess it.";
            case FOR_INFORMATION -> "The figure is shown and not judged.";
            case NOT_DUE_YET ->
                "The goal is due in " + reason.period() + " and is judged "
                        + (isDueThen() ? "then." : "in " + reason.detail() + ".");
            case NO_FIGURE ->
                reason.detail() == null
                        ? "The goal has a level, but no usable figure for " + reason.period() + "."
                        : "The figure for " + reason.period() + " cannot be computed: "
                                + notComputed().en();
            case STALE ->
                "Last known: " + name(en) + ", " + reason.period() + ": " + values(en, ", ") + status(en)
                        + ". Not counted.";
            case ONLY_FORECAST -> "There is only a forecast or budget" + told(en) + " for " + reason.period() + ".";
            case SUPPRESSED -> "The figure is hidden by its publisher to protect people.";
            case LEVEL_MISSING -> "The level is missing: " + name(en) + whose() + " for " + reason.period() + ".";
            case PARTLY_MISSING -> "One of the figures the goal asks for is missing: " + name(en) + ".";
            case NO_BASELINE -> "The source does not say the goal's base year, so the figure cannot be judged.";
            case PERIOD_NOT_FINISHED ->
                "The figure (" + values(en, ", ") + ") was published " + reason.detail() + ", before " + reason.period()
                        + " had ended.";
            case CONFLICT ->
                "The publishers disagree: " + values(en, " and ") + " (" + reason.detail() + ")" + branches(en) + ".";
            case PROVISIONAL_BAND ->
                "The provisional figure can end on either side of the level: " + values(en, " to ") + branches(en)
                        + ".";
            case MIXED_RELEASES ->
                "Value and base year are known from different releases only: " + values(en, " or ") + branches(en)
                        + ".";
            case CHECK_FAILED -> "A check found an error in the figure for " + reason.period() + ".";
            case RULE_FAILED ->
                reason.detail() == null
                        ? "The levels of " + reason.period() + " contradict each other: " + values(en, ", ")
                                + ". Maybe one of them is reported wrongly, or the goal is written in the wrong direction."
                        : "A rule stopped" + told(en) + ": " + oneLine()
                                + " Maybe it reckons with something that can be missing.";
            case NO_OUTCOME -> "No rule judges " + values(en, ", ") + ". Maybe the rules' conditions leave a gap.";
            case TWO_OUTCOMES ->
                "Several rules judge " + values(en, ", ") + ": " + oneLine() + ". Maybe their conditions overlap.";
        };
    }

    /** A reason as results carry it. */
    public static GoalResult.ReasonShown shown(Reason reason, Indicator indicator, String basis, Text because) {
        var text = of(reason, indicator, basis, because);
        return new GoalResult.ReasonShown(
                reason.code().name(),
                text.nb(),
                text.en(),
                reason.values().stream().map(Numbers::rounded).toList(),
                reason.states());
    }
}
