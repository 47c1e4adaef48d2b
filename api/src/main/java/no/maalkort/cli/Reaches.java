package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.export.Format;
import no.maalkort.figure.Nearest;
import no.maalkort.judgement.State;
import no.maalkort.planning.Aim;
import no.maalkort.planning.Reaching;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reach}: the smallest change that brings a score or a goal where somebody wants it. */
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = "The smallest change that reaches a score or a goal.",
        footer = {
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2023 --goal finance.net-operating-result=MET",
            "      ${COMMAND-FULL-NAME} baerum 2023 --area finance=100",
            "      ${COMMAND-FULL-NAME} baerum 2020 --measurable 75",
            "",
            "A score that is withheld for lack of figures is aimed at by its low bound."
        })
final class Reaches implements Callable<Integer> {
    private static final Pattern POINTS = Pattern.compile("(100|[0-9]{1,2})([.,][0-9]{1,4})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "The year judged; default: the newest in which a goal is judged.")
    private String year;

    @Option(names = "--measurable", paramLabel = "POINTS", description = "A score of all goals with a level.")
    private String measurable;

    @Option(names = "--area", paramLabel = "AREA=POINTS", description = "A score of an area's goals with a level.")
    private String area;

    @Option(names = "--goal", paramLabel = "GOAL=STATE", description = "A goal that is MET, or PARTLY_MET.")
    private String goal;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        if (Stream.of(measurable, area, goal).filter(Objects::nonNull).count() != 1) {
            throw new Usage(
                    "It is not said what to reach.", "one of --measurable 75, --area climate=90, --goal G=MET.");
        }
        var body = given.municipalities(List.of(municipality), year == null ? null : (Integer) Given.year(year))
                .get(0);
        var request = given.request(body, given.yearOrNewest(year, body));
        var card = given.workspace().scoring().score(request);
        var reach = Reaching.of(
                given.workspace(), request, aim(card), given.sources().named());
        System.out.print(
                format == Format.JSON
                        ? ScorecardJson.write(reach)
                        : new ReachText(
                                        reach,
                                        card,
                                        body.name().in(given.language()),
                                        given.language(),
                                        format == Format.MARKDOWN)
                                .write());
        return 0;
    }

    private Aim aim(Scorecard card) {
        if (measurable != null) {
            return new Aim.Points(null, points("--measurable", measurable));
        }
        return area != null ? ofArea(card) : ofGoal(card);
    }

    private Aim ofArea(Scorecard card) {
        var parts = parts("--area", area, "climate=90");
        var ids = card.areas().stream()
                .filter(one -> one.measurable().goals() > 0)
                .map(Scorecard.Area::id)
                .toList();
        if (!ids.contains(parts.get(0))) {
            throw new Usage(
                    "(" + parts.get(0) + ") is no area with a level in " + card.year() + ".",
                    Nearest.advice(parts.get(0), ids, "one of " + String.join(", ", ids) + "."));
        }
        return new Aim.Points(parts.get(0), points("--area", parts.get(1)));
    }

    private Aim ofGoal(Scorecard card) {
        var parts = parts("--goal", goal, "finance.net-operating-result=MET");
        var found = card.find(parts.get(0))
                .filter(one -> card.goals().contains(one))
                .orElseThrow(() -> new Usage(
                        "(" + parts.get(0) + ") is no goal of the pack ("
                                + card.pack().id() + ") in " + card.year() + ".",
                        Nearest.advice(
                                parts.get(0), card.goalIds(), "see: score " + municipality + " " + card.year())));
        var state =
                switch (parts.get(1).toUpperCase(Locale.ROOT).replace('-', '_')) {
                    case "MET" -> State.MET;
                    case "PARTLY_MET" -> State.PARTLY_MET;
                    default -> throw new Usage("(" + parts.get(1) + ") is no state to reach.", "MET or PARTLY_MET.");
                };
        return new Aim.Verdict(found.pack() + ":" + found.id(), state);
    }

    private static List<String> parts(String option, String text, String such) {
        int sign = text.lastIndexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new Usage(
                    option + " (" + text + ") is not a name and what to reach.", "write " + option + " " + such + ".");
        }
        return List.of(text.substring(0, sign), text.substring(sign + 1));
    }

    private static BigDecimal points(String option, String text) {
        var number = POINTS.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
        if (number == null || number.compareTo(MOST) > 0) {
            throw new Usage(option + " (" + text + ") is not points from 0 to 100.", "write " + option + " 75.");
        }
        return number;
    }
}
