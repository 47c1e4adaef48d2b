package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.StatusWords;

/** A gap in sentences, in the order a planner asks: how far, by what path, what it takes, how fast it goes, where that leads. */
final class GapWords {
    private final GoalGap gap;
    private final Pace today;
    private final boolean isInterim;
    private final Speech speech;

    private GapWords(GoalGap gap, Pace today, boolean isInterim, Speech speech) {
        this.gap = gap;
        this.today = today;
        this.isInterim = isInterim;
        this.speech = speech;
    }

    /** The gap with its sentences; a figure of the year of an interim target is told by that. */
    static GoalGap told(GoalGap gap, Pace today, boolean isInterim) {
        var nb = new GapWords(gap, today, isInterim, new Speech(Language.NB)).sentences();
        var en = new GapWords(gap, today, isInterim, new Speech(Language.EN)).sentences();
        var told = new ArrayList<Text>();
        for (int i = 0; i < nb.size(); i++) {
            told.add(new Text(nb.get(i), en.get(i)));
        }
        return gap.saying(told);
    }

    private String say(String nb, String en) {
        return speech.say(nb, en);
    }

    private List<String> sentences() {
        var all = new ArrayList<String>();
        all.add(speech.of(gap.indicatorName()) + ", " + gap.period() + ": " + value(gap.value())
                + StatusWords.inBrackets(gap.status(), speech.language())
                + say(
                        ". Nivåene gjelder i " + gap.rulesAt() + ".",
                        ". The levels are those of " + gap.rulesAt() + "."));
        gap.levels().forEach(level -> all.add(level(level)));
        if (gap.path() != null) {
            new PathGapWords(gap.path(), gap, isInterim, speech).sentences().forEach(all::add);
        }
        gap.levels().stream()
                .filter(level -> level.requiredPerYear() != null)
                .forEach(level -> all.add(required(level)));
        all.addAll(paces());
        outlook().forEach(all::add);
        all.addAll(labels());
        all.add(ground());
        return all;
    }

    private String value(BigDecimal number) {
        return speech.value(number, gap.unit());
    }

    private String size(BigDecimal number) {
        return speech.size(number, gap.unit());
    }

    private String level(LevelGap level) {
        String due = level.due() == null ? "" : say(" i ", " in ") + level.due();
        String aim = upper(speech.of(PlanWords.kind(level.kind()))) + say(" på ", " of ") + value(level.value()) + due;
        if (level.reached()) {
            String margin =
                    level.distance().signum() == 0 ? "" : say(", med margin ", ", by ") + size(level.distance());
            return aim + say(" er nådd", " is reached") + margin + "." + erosion(level);
        }
        return aim + say(" er ", " is ") + size(level.distance()) + say(" unna", " away") + share(level) + ".";
    }

    private String share(LevelGap level) {
        if (level.ofBase() != null) {
            return say(" (", " (")
                    + speech.value(level.ofBase().abs(), "%")
                    + say(
                            " av basisåret " + gap.path().baseYear() + ")",
                            " of the base year " + gap.path().baseYear() + ")");
        }
        return level.ofLevel() == null
                ? ""
                : " (" + speech.value(level.ofLevel().abs(), "%") + say(" av nivået)", " of the level)");
    }

    private String erosion(LevelGap level) {
        var erosion = level.erosion();
        return erosion == null
                ? ""
                : say(
                        " Men tallet svekkes med " + size(erosion.perYear()) + " i året (" + today.from() + "–"
                                + gap.period() + "): brytes om " + speech.plain(erosion.yearsLeft()) + " år, i "
                                + erosion.breached() + ".",
                        " But the figure erodes by " + size(erosion.perYear()) + " a year (" + today.from() + "–"
                                + gap.period() + "): breached in " + years(erosion.yearsLeft()) + ", in "
                                + erosion.breached() + ".");
    }

    private String years(BigDecimal left) {
        String number = speech.plain(left);
        return number + (number.equals("1") ? " year" : " years");
    }

    private String required(LevelGap level) {
        String rate = level.requiredRate() == null
                ? say(" (ingen fast prosent fører dit)", " (no constant rate leads there)")
                : say(" eller ", " or ") + speech.rate(level.requiredRate()) + say(" hvert år", " every year");
        return say("Fra ", "From ") + gap.period() + say(" trengs ", " it takes ")
                + speech.signed(level.requiredPerYear(), gap.unit()) + say(" i året", " a year") + rate
                + say(" for å nå målet i ", " to reach the target in ") + level.due() + ".";
    }

    /** One figure is the same reason for every pace, and told once. */
    private List<String> paces() {
        var why = gap.paces().get(0).unassessed();
        return why != null && why.code() == Unassessed.Code.ONE_POINT
                ? List.of(say("Tempo: " + why.nb(), "Pace: " + why.en()))
                : gap.paces().stream().map(this::pace).toList();
    }

    /** A reason that is the same under all profiles is told once. */
    private List<String> labels() {
        var reasons =
                gap.labels().stream().map(PaceLabel::unassessed).distinct().toList();
        if (reasons.size() > 1 || reasons.get(0) == null) {
            return gap.labels().stream().map(this::label).toList();
        }
        var profiles = gap.labels().stream()
                .map(label -> speech.of(PlanWords.of(label.profile())))
                .collect(Collectors.joining(", "));
        return List.of(say("Merkelapper (", "Labels (") + profiles + "): "
                + speech.of(PlanWords.of(PaceLabel.Label.UNABLE_TO_ASSESS)) + ". "
                + say(reasons.get(0).nb(), reasons.get(0).en()));
    }

    private String pace(Pace pace) {
        String window = say("Tempo over ", "Pace over ") + pace.span()
                + say(" år, ", pace.span() == 1 ? " year, " : " years, ") + pace.from() + "–" + gap.period() + ": ";
        if (pace.unassessed() != null) {
            return window + say(pace.unassessed().nb(), pace.unassessed().en());
        }
        String rate = pace.rate() == null ? "" : say(" eller ", " or ") + speech.rate(pace.rate());
        return window + speech.signed(pace.perYear(), gap.unit()) + rate + say(" i året", " a year") + single(pace)
                + "." + ratios(pace);
    }

    private String single(Pace pace) {
        String printed = pace.printedRate()
                ? say(", etter den trykte endringen fra året før", ", by the printed change from the year before")
                : "";
        return pace.singleStep() ? say(" (ett steg", " (a single step") + printed + ")" : "";
    }

    private String ratios(Pace pace) {
        return pace.ratios().isEmpty()
                ? ""
                : " R = "
                        + pace.ratios().stream()
                                .map(one -> speech.plain(one.r()) + say(" av ", " of ")
                                        + speech.of(PlanWords.of(one.denominator())) + " ("
                                        + speech.of(PlanWords.of(one.measure())) + ")")
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private List<String> outlook() {
        if (today == null || today.outlook() == null) {
            return List.of();
        }
        var out = today.outlook();
        String with =
                say("Går det som fra ", "If it goes on as from ") + today.from() + say(" til ", " to ") + gap.period();
        if (out.due() == null) {
            return List.of(with + say(", like mye hvert år: ", ", the same amount every year: ")
                    + attained(out.attainedLinear()) + ".");
        }
        String constant = out.constantRate() == null
                ? ""
                : say("; med fast prosent ", "; at a constant rate ") + value(out.constantRate()) + ", "
                        + attained(out.attainedConstantRate());
        return List.of(with + say(", ender ", ", ") + out.due() + say(" på ", " ends at ") + value(out.linear())
                + say(" (like mye hvert år), ", " (the same amount every year), ") + attained(out.attainedLinear())
                + constant + ".");
    }

    private String attained(Integer year) {
        return year == null
                ? say("målet nås ikke innen 200 år", "the target is not reached within 200 years")
                : say("målet nås i ", "the target is reached in ") + year;
    }

    private String label(PaceLabel label) {
        String name = speech.of(PlanWords.of(label.profile())) + ": "
                + (label.arrow() == null ? "" : label.arrow() + " ") + speech.of(PlanWords.of(label.label()));
        if (label.unassessed() != null) {
            return name + ". " + say(label.unassessed().nb(), label.unassessed().en());
        }
        String r = label.r() == null
                ? ""
                : "; R = " + speech.plain(label.r()) + say(" av ", " of ")
                        + speech.of(PlanWords.of(label.denominator()));
        String none = label.deadBand().signum() == 0
                ? ""
                : say("; en endring på inntil ", "; a change of up to ")
                        + speech.size(label.deadBand(), gap.unit())
                        + say(" i året regnes som ingen", " a year counts as none");
        return name + r + say("; vindu ", "; window ") + label.from() + "–" + label.to() + none + ".";
    }

    private String ground() {
        String levels = gap.levels().stream()
                .map(level -> level.file() + ":" + level.line())
                .collect(Collectors.joining(", "));
        String figures = gap.figures().stream()
                .map(figure -> figure.file() + ":" + figure.line())
                .collect(Collectors.joining(", "));
        String rules = gap.rules().isEmpty() ? "" : say(". Regler: ", ". Rules: ") + String.join(", ", gap.rules());
        return say("Nivå: ", "Level: ") + levels + rules + say(". Tall: ", ". Figures: ") + figures;
    }

    static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
