package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.judgement.Relation;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StatusWords;

/** What a verdict rests on, each with the place it can be read: levels, figures, rules. */
final class Evidence {
    private final Lines out;
    private final Language language;

    Evidence(Lines out, Language language) {
        this.out = out;
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    String value(BigDecimal value, String text, String unit) {
        return Numbers.orWord(value, text, unit, language);
    }

    /** Levels with their sources; of one that is a reported figure, the figure unless it is among the inputs anyway. */
    void levels(List<LevelShown> levels, String unit, List<GoalResult.Input> inputs) {
        for (LevelShown level : levels) {
            level(level, unit);
            if (level.input() != null && !inputs.contains(level.input())) {
                input(level.input());
            }
        }
    }

    private void level(LevelShown level, String unit) {
        String interim = level.through().stream()
                .map(one -> say(", delmål ", ", interim target ")
                        + Numbers.with(one.value(), unit, language)
                        + say(" i ", " in ")
                        + one.year())
                .collect(Collectors.joining());
        String confirmed = level.seen().isEmpty()
                ? ""
                : say(" · sist bekreftet ", " · last confirmed ")
                        + level.seen().get(level.seen().size() - 1);
        out.paragraph(
                "  ",
                told(level, unit)
                        + interim
                        + say(" · fra ", " · from ")
                        + level.from()
                        + confirmed
                        + adopted(level.adopted()));
        if (level.ground() != null) {
            out.paragraph("    ", level.ground().in(language));
        }
        if (level.source() != null) {
            source(level.source());
            place(level.file(), level.line(), level.source().link());
        }
    }

    /** A level's kind, number and the year it is promised for. */
    String told(LevelShown level, String unit) {
        return LevelWords.kind(level).in(language) + ": "
                + LevelWords.value(level, unit).in(language)
                + (level.due() == null ? "" : say(" i ", " in ") + level.due());
    }

    /** Who read a pack against its sources, and which version; nothing where nobody has. */
    void reviewed(Scorecard.PackRef pack) {
        var reviewed = pack.reviewed();
        if (reviewed != null) {
            out.paragraph(
                    "",
                    say("Gjennomgått av ", "Reviewed by ") + reviewed.by() + " " + reviewed.on()
                            + say(", versjon ", ", version ") + reviewed.version()
                            + (reviewed.version().equals(pack.version())
                                    ? ""
                                    : say(" – ikke denne", " – not this one")));
        }
    }

    /** A decision that the verdict stops nothing: who, from when to when, why. */
    String waiver(GoalResult.WaiverShown waiver) {
        return waiver.decision() + ", " + waiver.approver() + ", " + waiver.from() + "–"
                + (waiver.to() == null ? "" : waiver.to())
                + (waiver.expired() ? say(" (utløpt)", " (expired)") : "") + ": "
                + waiver.reason().in(language);
    }

    /** Since when words, or a figure for information, hold, and where that is written. */
    void inForce(GoalResult.InForceShown force) {
        String from = force.from() == null ? "" : say("fra ", "from ") + force.from();
        String to = force.to() == null ? "" : say(" til ", " to ") + force.to();
        String confirmed = force.seen().isEmpty()
                ? ""
                : say(" · sist bekreftet ", " · last confirmed ")
                        + force.seen().get(force.seen().size() - 1);
        String line = (from + to + confirmed + adopted(force.adopted()))
                .replaceFirst("^ · ", "")
                .strip();
        if (!line.isEmpty()) {
            out.paragraph("  ", line);
        }
        if (force.source() != null) {
            source(force.source());
        }
        out.paragraph("    ", force.file());
        if (force.source() != null && force.source().link() != null) {
            out.line("    " + force.source().link());
        }
    }

    private String adopted(GoalResult.AdoptedShown adopted) {
        return adopted == null
                ? ""
                : Stream.of(adopted.on(), adopted.by(), adopted.caseNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", say(" · vedtatt ", " · adopted "), ""));
    }

    private void source(GoalResult.SourceShown source) {
        out.paragraph(
                "    ",
                Stream.of(source.title(), source.section(), source.publisher())
                                .filter(Objects::nonNull)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + (source.published() == null ? "" : say(", publisert ", ", published ") + source.published())
                        + (source.quote() == null ? "" : ": «" + source.quote() + "»"));
    }

    /** A figure that was read, with its release and its place. */
    void input(GoalResult.Input input) {
        out.paragraph("  ", told(input));
        release(input);
        input.findings().forEach(new FindingLines(out, language)::evidence);
    }

    /** A figure's name, period, value and status. */
    String told(GoalResult.Input input) {
        boolean word = input.unit().equals("grade") || input.unit().equals("yes-no");
        String value = input.value() == null
                ? ""
                : ": " + Numbers.orWord(input.value(), word ? input.printed() : null, input.unit(), language);
        return input.name().in(language) + ", " + input.period() + value
                + StatusWords.withLetter(input.status(), language);
    }

    /** A figure set beside, with its release and its place. */
    void beside(GoalResult.FigureShown figure) {
        out.paragraph(
                "  ",
                figure.name().in(language) + ", " + figure.bodyName().in(language) + ", " + figure.period() + ": "
                        + value(figure.shown(), figure.text(), figure.unit())
                        + StatusWords.inBrackets(figure.status(), language));
        release(figure.input());
        figure.input().findings().forEach(new FindingLines(out, language)::evidence);
    }

    private void release(GoalResult.Input input) {
        String licence = input.licence().equals("not stated") ? say("ikke oppgitt", "not stated") : input.licence();
        out.paragraph(
                "    ",
                Stream.of(input.title(), input.source(), input.publisher())
                                .filter(Objects::nonNull)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + (input.via() == null ? "" : say(", gjengitt av ", ", carried by ") + input.via())
                        + say(", publisert ", ", published ")
                        + input.published()
                        + (input.presumed() ? say(" (antatt)", " (presumed)") : "")
                        + say(", lisens: ", ", licence: ")
                        + licence);
        place(input.file(), input.line(), input.link());
    }

    /** A rule that did not judge, with what of it failed. */
    void branch(Branch branch, String unit, String text) {
        out.paragraph("    ", branch.rule().name());
        for (Branch.Failed failed : branch.failed()) {
            out.paragraph("      ", failed(failed, unit, text));
        }
        out.paragraph("      ", branch.rule().file() + ":" + branch.rule().line());
    }

    private String failed(Branch.Failed failed, String unit, String text) {
        if (failed.value() == null) {
            return LevelWords.named(failed.level()).in(language)
                    + say(" finnes ikke dette året", " is not there that year");
        }
        var compared = new Compared(failed.observed(), failed.relation(), failed.level(), failed.value());
        return compared(compared, say(" er ikke ", " is not "), unit, text);
    }

    /** The comparisons that held in the rule that judged. */
    void held(List<GoalResult.Because> because, String unit, String text) {
        because.stream()
                .map(one -> new Compared(one.observed(), one.relation(), one.level(), one.value()))
                .forEach(one -> out.paragraph("    ", compared(one, say(" er ", " is "), unit, text)));
    }

    private record Compared(BigDecimal observed, Relation relation, String level, BigDecimal value) {}

    private String compared(Compared one, String is, String unit, String text) {
        String level = LevelWords.named(one.level()).in(language);
        String relation = is + LevelWords.relation(one.relation()).in(language) + " ";
        if (text != null) {
            return Numbers.orWord(null, text, unit, language) + relation + level;
        }
        var value = Numbers.apart(one.value(), false, 0, List.of(one.observed()));
        var observed = Numbers.apart(one.observed(), false, 0, List.of(one.value()));
        return Numbers.with(observed, unit, language) + relation + level + " (" + Numbers.with(value, unit, language)
                + ")";
    }

    void rule(GoalResult.Rule rule) {
        out.paragraph("  ", rule.name());
        place(rule.file(), rule.line(), null);
    }

    private void place(String file, int line, String link) {
        out.paragraph("    ", file + ":" + line);
        if (link != null) {
            out.paragraph("    ", link);
        }
    }
}
