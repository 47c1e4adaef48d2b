package no.maalkort.scorecard;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Observation;
import no.maalkort.judgement.Relation;

/** What a verdict rests on, in one line each and one language: levels, decisions, sources, figures, comparisons. */
public final class EvidenceWords {
    private final Language language;

    public EvidenceWords(Language language) {
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    /** A level with its interim targets, since when it holds, when it was last confirmed, and the decision behind it. */
    public String level(LevelShown level, String unit) {
        String interim = level.through().stream()
                .map(one -> say(", delmål ", ", interim target ")
                        + Numbers.with(one.value(), unit, language)
                        + say(" i ", " in ")
                        + one.year())
                .collect(Collectors.joining());
        return told(level, unit)
                + interim
                + (level.isSupposed()
                        ? instead(level, unit)
                        : since(level) + confirmed(level.seen()) + adopted(level.adopted()));
    }

    /** From when a level holds; one that is reported anew each year by the year's report. */
    private String since(LevelShown level) {
        return level.input() == null
                ? say(" · fra ", " · from ") + level.from()
                : " · " + level.input().name().in(language) + ", "
                        + level.input().period();
    }

    /** What a supposed level stands in place of. */
    public String instead(LevelShown level, String unit) {
        return level.supposed().stream()
                .map(one -> say(" · i stedet for ", " · in place of ")
                        + Numbers.written(one.adopted(), unit, language)
                        + " ("
                        + one.adoptedFile()
                        + ":"
                        + one.adoptedLine()
                        + ")")
                .collect(Collectors.joining());
    }

    private String confirmed(List<Integer> seen) {
        return seen.isEmpty() ? "" : say(" · sist bekreftet ", " · last confirmed ") + seen.get(seen.size() - 1);
    }

    /** A level's kind, number and the year it is promised for. */
    public String told(LevelShown level, String unit) {
        return LevelWords.kind(level).in(language) + ": "
                + LevelWords.limit(level, unit, language)
                + (level.due() == null ? "" : say(" i ", " in ") + level.due());
    }

    /** A decision that the verdict stops nothing: who, from when to when, why. */
    public String waiver(GoalResult.WaiverShown waiver) {
        return waiver.decision() + ", " + waiver.approver() + ", " + waiver.from() + "–"
                + (waiver.to() == null ? "" : waiver.to())
                + (waiver.expired() ? say(" (utløpt)", " (expired)") : "") + ": "
                + waiver.reason().in(language);
    }

    /** Since when words, or a figure for information, hold; empty where nothing is known. */
    public String inForce(GoalResult.InForceShown force) {
        String from = force.from() == null ? "" : say("fra ", "from ") + force.from();
        String to = force.to() == null ? "" : say(" til ", " to ") + force.to();
        return (from + to + confirmed(force.seen()) + adopted(force.adopted()))
                .replaceFirst("^ · ", "")
                .strip();
    }

    private String adopted(GoalResult.AdoptedShown adopted) {
        String decision = decision(adopted);
        return decision.isEmpty() ? "" : " · " + decision;
    }

    /** The decision behind something: when, by whom, case number; empty where none is known. */
    public String decision(GoalResult.AdoptedShown adopted) {
        return adopted == null
                ? ""
                : Stream.of(adopted.on(), adopted.by(), adopted.caseNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", say("vedtatt ", "adopted "), ""));
    }

    /** Where something is written: title, section, publisher, day and the words. */
    public String source(GoalResult.SourceShown source) {
        return origin(source)
                + (source.published() == null ? "" : say(", publisert ", ", published ") + source.published())
                + (source.quote() == null ? "" : ": «" + source.quote() + "»");
    }

    /** The same in the words of whoever published it alone: title, section and publisher. */
    public String origin(GoalResult.SourceShown source) {
        return named(source.title(), source.section(), source.publisher());
    }

    private static String named(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }

    /** A figure's name, period, value and status. */
    public String told(GoalResult.Input input) {
        boolean word = input.unit().equals("grade") || input.unit().equals("yes-no");
        String value = input.value() == null
                ? ""
                : ": " + Numbers.orWord(input.value(), word ? input.printed() : null, input.unit(), language);
        return input.name().in(language) + ", " + input.period() + value
                + (input.status().equals("A") ? "" : StatusWords.withLetter(input.status(), language));
    }

    /** A figure set beside a goal. */
    public String beside(GoalResult.FigureShown figure) {
        return figure.name().in(language) + ", " + figure.bodyName().in(language) + ", " + figure.period() + ": "
                + Numbers.orWord(figure.shown(), figure.text(), figure.unit(), language)
                + StatusWords.inBrackets(figure.status(), language);
    }

    /** The release a figure is from: title, publisher, day and licence. */
    public String release(GoalResult.Input input) {
        return origin(input) + ", " + publication(input);
    }

    /** The same in the words of whoever published it alone: title, file and publisher. */
    public String origin(GoalResult.Input input) {
        return named(input.title(), input.source(), input.publisher());
    }

    /** The same of a figure that nothing need rest on. */
    public String origin(Observation one) {
        return named(one.release().title(), one.source(), one.publisher());
    }

    /** By whom a release is carried, its day and its licence. */
    public String publication(GoalResult.Input input) {
        return (input.via() == null ? "" : say("gjengitt av ", "carried by ") + input.via() + ", ")
                + say("publisert ", "published ")
                + input.published()
                + (input.presumed() ? say(" (antatt)", " (presumed)") : "")
                + say(", lisens: ", ", licence: ")
                + licence(input.licence());
    }

    /** A licence as it is called, or that none is stated. */
    public String licence(String stated) {
        return stated.equals("not stated") ? say("ikke oppgitt", stated) : stated;
    }

    /** A comparison of a rule that does not hold. */
    public String failed(Branch.Failed failed, String unit, String text) {
        if (failed.value() == null) {
            return LevelWords.named(failed.level()).in(language)
                    + say(" finnes ikke dette året", " is not there that year");
        }
        var compared = new Compared(failed.observed(), failed.relation(), failed.level(), failed.value());
        return compared(compared, say(" er ikke ", " is not "), unit, text);
    }

    /** A comparison of a rule that holds. */
    public String held(GoalResult.Because one, String unit, String text) {
        var compared = new Compared(one.observed(), one.relation(), one.level(), one.value());
        return compared(compared, say(" er ", " is "), unit, text);
    }

    private record Compared(BigDecimal observed, Relation relation, String level, BigDecimal value) {}

    /** Where a value stands, whichever side is the better one. */
    private String side(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> say("på eller over", "at or above");
            case AT_MOST -> say("på eller under", "at or below");
            case ABOVE -> say("over", "above");
            case BELOW -> say("under", "below");
        };
    }

    private String compared(Compared one, String is, String unit, String text) {
        String level = LevelWords.named(one.level()).in(language);
        String relation = is + side(one.relation()) + " ";
        if (text != null) {
            return Numbers.orWord(null, text, unit, language) + relation + level;
        }
        var value = Numbers.apart(one.value(), false, 0, List.of(one.observed()));
        var observed = Numbers.apart(one.observed(), false, 0, List.of(one.value()));
        return Numbers.with(observed, unit, language) + relation + level + " (" + Numbers.with(value, unit, language)
                + ")";
    }
}
