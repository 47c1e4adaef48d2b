package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.planning.Projection.Chance;
import no.maalkort.planning.Projection.MethodProjection;
import no.maalkort.planning.Projection.SeriesProjection;
import no.maalkort.planning.Projection.YearAhead;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Wording;

/** A projection in sentences: what it rests on, where each method leads, and how sure that is. */
final class ProjectionWords {
    private final SeriesProjection series;
    private final Speech speech;

    private ProjectionWords(SeriesProjection series, Language language) {
        this.series = series;
        this.speech = new Speech(language);
    }

    static SeriesProjection told(SeriesProjection series) {
        var nb = new ProjectionWords(series, Language.NB).sentences();
        var en = new ProjectionWords(series, Language.EN).sentences();
        var told = new ArrayList<Text>();
        for (int i = 0; i < nb.size(); i++) {
            told.add(new Text(nb.get(i), en.get(i)));
        }
        return new SeriesProjection(
                series.indicator(),
                series.indicatorName(),
                series.unit(),
                series.goals(),
                series.proposed(),
                series.publisher(),
                series.from(),
                series.to(),
                series.count(),
                series.last(),
                series.unassessed(),
                series.methods(),
                series.figures(),
                series.passed(),
                List.copyOf(told));
    }

    private String say(String nb, String en) {
        return speech.say(nb, en);
    }

    private List<String> sentences() {
        var all = new ArrayList<String>();
        series.proposed()
                .forEach(goal -> all.add(
                        goal + say(" er bare foreslått og teller ikke.", " is only proposed and does not count.")));
        if (series.unassessed() != null) {
            all.add(say(series.unassessed().nb(), series.unassessed().en()));
            return all;
        }
        all.add(series.count()
                + say(" tall fra ", " figures from ")
                + series.from()
                + say(" til ", " to ")
                + series.to()
                + say(", alle av ", ", all of ")
                + series.publisher()
                + say("; sist ", "; last ")
                + Wording.sentence(speech.value(series.last(), series.unit())));
        for (MethodProjection method : series.methods()) {
            all.add(method(method));
            method.targets().forEach(chance -> all.add(chance(method, chance)));
        }
        series.passed()
                .forEach(one -> all.add(say(
                        "Målåret " + one.due() + " for " + one.goal() + " er over, med siste tall fra " + series.to()
                                + "; «gap» sier hvor langt det ble.",
                        "The target year " + one.due() + " of " + one.goal() + " is over, with the last figure of "
                                + series.to() + "; \"gap\" says how far it came.")));
        all.add(say("Tall: ", "Figures: ") + places());
        return all;
    }

    private String places() {
        var first = series.figures().get(0);
        var last = series.figures().get(series.figures().size() - 1);
        return first.file() + ":" + first.line() + (first.equals(last) ? "" : " … " + last.file() + ":" + last.line());
    }

    private String method(MethodProjection method) {
        String name = name(method) + ": ";
        if (method.unassessed() != null) {
            return name + say(method.unassessed().nb(), method.unassessed().en());
        }
        var years = method.years();
        var next = years.get(0);
        var last = years.get(years.size() - 1);
        return name + year(next) + (next.equals(last) ? "" : "; " + year(last)) + ".";
    }

    private String name(MethodProjection method) {
        return switch (method.method()) {
            case LAST_CHANGE -> say("Siste endring", "Last change");
            case LINEAR_TREND -> say("Rett linje (minste kvadrater)", "Linear trend (least squares)");
            case CONSTANT_RATE -> say("Fast prosent", "Constant rate");
        };
    }

    private String year(YearAhead year) {
        String interval = year.lower() == null
                ? say(
                        "intet intervall: for få serier er prøvd " + year.horizon() + " år fram",
                        "no interval: too few series were tried " + year.horizon()
                                + (year.horizon() == 1 ? " year ahead" : " years ahead"))
                : say("80\u00A0%: ", "80%: ")
                        + speech.plain(year.lower())
                        + say(" til ", " to ")
                        + speech.plain(year.upper());
        return year.year() + say(" blir ", " comes to ") + speech.value(year.value(), series.unit()) + " (" + interval
                + ")";
    }

    private String chance(MethodProjection method, Chance chance) {
        String likely = chance.probability() == null
                ? say(
                        "kan ikke sies: for få serier er prøvd så langt fram",
                        "cannot be said: too few series were tried so far ahead")
                : speech.value(Numbers.whole(chance.probability().movePointRight(2)), "%");
        return name(method) + say(", sjanse for ", ", chance of ") + speech.value(chance.target(), series.unit())
                + say(" i ", " in ") + chance.year() + ": " + likely + ".";
    }
}
