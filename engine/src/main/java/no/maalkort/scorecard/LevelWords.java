package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;

/** What people call a level, and its number. */
public final class LevelWords {
    private LevelWords() {}

    /** Minimum, target, floor or range, whether the level itself counts as reached, and whether it is supposed. */
    public static Text kind(LevelShown level) {
        var kind = kind(level.kind(), level.strict());
        return level.isSupposed() ? new Text(kind.nb() + " (antatt)", kind.en() + " (supposed)") : kind;
    }

    /** The same of a level by its kind's key. */
    public static Text kind(String key, boolean strict) {
        var kind =
                switch (key) {
                    case "minimum" -> Text.same("Minimum");
                    case "floor" -> new Text("Gulv", "Floor");
                    case "optimum" -> new Text("Beste", "Optimum");
                    case "range" -> new Text("Område", "Range");
                    default -> new Text("Mål", "Target");
                };
        return strict
                ? new Text(kind.nb() + " (nivået selv teller ikke)", kind.en() + " (the level itself does not count)")
                : kind;
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
