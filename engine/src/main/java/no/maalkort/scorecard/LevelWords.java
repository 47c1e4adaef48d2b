package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;

/** What people call a level, and its number. */
public final class LevelWords {
    private LevelWords() {}

    /** Minimum, target, floor or range, and whether it is supposed. */
    public static Text kind(LevelShown level) {
        var kind = kind(level.kind());
        return level.isSupposed() ? new Text(kind.nb() + " (antatt)", kind.en() + " (supposed)") : kind;
    }

    /** The same of a level by its kind's key. */
    public static Text kind(String key) {
        return switch (key) {
            case "minimum" -> Text.same("Minimum");
            case "floor" -> new Text("Gulv", "Floor");
            case "optimum" -> new Text("Beste", "Optimum");
            case "range" -> new Text("Område", "Range");
            default -> new Text("Mål", "Target");
        };
    }

    /** A level among others, inside a sentence: {@code minimum 3 %}, {@code mål under 60 %}; alone {@code minst 50 %}. */
    public static Text brief(LevelShown level, String unit, boolean alone) {
        boolean bare = alone && level.kind().equals("target") && hasSide(level) && !level.isSupposed();
        var kind = kind(level);
        return bare
                ? new Text(
                        side(level, Language.NB) + value(level, unit, Language.NB),
                        side(level, Language.EN) + value(level, unit, Language.EN))
                : new Text(
                        Wording.lower(kind.nb()) + " " + limit(level, unit, Language.NB),
                        Wording.lower(kind.en()) + " " + limit(level, unit, Language.EN));
    }

    /** A level's number, and on which side of it to be where that is not at least the number. */
    static String limit(LevelShown level, String unit, Language language) {
        boolean plain = level.relation() == Relation.AT_LEAST || !hasSide(level);
        return (plain ? "" : side(level, language)) + value(level, unit, language);
    }

    /** A dated target says its change by its sign, and a yes has no side. */
    private static boolean hasSide(LevelShown level) {
        boolean isSaid = level.value() != null || level.text() != null;
        return isSaid
                && level.relation() != null
                && level.due() == null
                && !"yes".equals(level.text())
                && !"no".equals(level.text());
    }

    private static String side(LevelShown level, Language language) {
        return relation(level.relation()).in(language) + " ";
    }

    /** A level by the name that rules give it, inside a sentence. */
    public static Text named(String name) {
        return switch (name) {
            case "minimum" -> new Text("minimumet", "the minimum");
            case "target" -> new Text("målet", "the target");
            case "path" -> new Text("banen", "the path");
            case "floor" -> new Text("gulvet", "the floor");
            case "optimum" -> new Text("det beste", "the optimum");
            case "leastDemanding" -> new Text("det laveste nivået", "the least demanding level");
            case "desiredLow" -> new Text("nedre grense for det ønskede", "the lower end of the desired range");
            case "desiredHigh" -> new Text("øvre grense for det ønskede", "the upper end of the desired range");
            case "acceptedLow" -> new Text("nedre grense for det godtatte", "the lower end of the accepted range");
            default -> new Text("øvre grense for det godtatte", "the upper end of the accepted range");
        };
    }

    /** How a value stands to a level, inside a sentence. */
    public static Text relation(Relation relation) {
        return new Text(
                new Wording(Language.NB).relation(relation, false), new Wording(Language.EN).relation(relation, false));
    }

    /** The level with its unit; of a range the desired band, and the accepted one where it is another. */
    public static Text value(LevelShown level, String unit) {
        return new Text(value(level, unit, Language.NB), value(level, unit, Language.EN));
    }

    private static String value(LevelShown level, String unit, Language language) {
        var words = new Wording(language);
        if (level.text() != null) {
            return words.value(null, level.text(), unit);
        }
        if (level.desired() != null) {
            String desired = span(level.desired(), unit, words);
            return level.desired().equals(level.accepted())
                    ? desired
                    : desired + words.say(" (godtatt: ", " (accepted: ") + span(level.accepted(), unit, words) + ")";
        }
        return level.value() == null
                ? words.say("mangler", "missing") + " (" + words.of(level.indicatorName()) + ")"
                : words.value(level.value(), null, unit);
    }

    private static String span(List<BigDecimal> ends, String unit, Wording words) {
        return words.plain(ends.get(0)) + "–" + words.value(ends.get(1), null, unit);
    }
}
