package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Scorecard;

/** What a verdict rests on, each with the place it can be read: levels, figures, rules. */
final class Evidence {
    private final Lines out;
    private final Language language;
    private final EvidenceWords words;

    Evidence(Lines out, Language language) {
        this.out = out;
        this.language = language;
        this.words = new EvidenceWords(language);
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
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
        out.paragraph("  ", words.level(level, unit));
        if (level.ground() != null) {
            out.paragraph("    ", level.ground().in(language));
        }
        if (level.source() != null) {
            source(level.source());
        }
        if (level.source() != null || level.isSupposed()) {
            place(level.place(), level.source() == null ? null : level.source().link());
        }
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

    /** Since when words, or a figure for information, hold, and where that is written. */
    void inForce(GoalResult.InForceShown force) {
        String line = words.inForce(force);
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

    private void source(GoalResult.SourceShown source) {
        out.paragraph("    ", words.source(source));
    }

    /** A figure that was read, with its release and its place. */
    void input(GoalResult.Input input) {
        out.paragraph("  ", words.told(input));
        release(input);
        input.findings().forEach(new FindingLines(out, language)::evidence);
    }

    /** A figure set beside, with its release and its place. */
    void beside(GoalResult.FigureShown figure) {
        out.paragraph("  ", words.beside(figure));
        release(figure.input());
        figure.input().findings().forEach(new FindingLines(out, language)::evidence);
    }

    private void release(GoalResult.Input input) {
        out.paragraph("    ", words.release(input));
        place(input.place(), input.link());
    }

    /** A rule that did not judge, with what of it failed. */
    void branch(Branch branch, String unit, String text) {
        out.paragraph("    ", branch.rule().name());
        for (Branch.Failed failed : branch.failed()) {
            out.paragraph("      ", words.failed(failed, unit, text));
        }
        out.paragraph("      ", branch.rule().file() + ":" + branch.rule().line());
    }

    /** The comparisons that held in the rule that judged. */
    void held(List<GoalResult.Because> because, String unit, String text) {
        because.forEach(one -> out.paragraph("    ", words.held(one, unit, text)));
    }

    void rule(GoalResult.Rule rule) {
        out.paragraph("  ", rule.name());
        place(rule.file() + ":" + rule.line(), null);
    }

    private void place(String place, String link) {
        out.paragraph("    ", place);
        if (link != null) {
            out.paragraph("    ", link);
        }
    }
}
