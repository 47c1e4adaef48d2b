package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/**
 * One goal's outcome in one year, with everything needed to follow it.
 *
 * <p>Of a goal with several indicators, {@code parts} holds one entry each and the fields above show the decisive one.
 *
 * @param pack the pack the goal is written in
 * @param tolerance how far a provisional figure may still move, or null
 * @param basis LEVEL or PATH where judged, and where undecided between verdicts; else null
 * @param score 0–100 where judged, else null
 * @param low the least the goal can score, 0 where unknown; null where it is not counted
 * @param value with the digits as printed; a computed one with 4 decimals
 * @param text the value of a grade or a yes/no in words, else null
 * @param decimals how many of a computed value people are shown, where more than two
 * @param weightReason why it weighs more or less than others, or null
 * @param computed how the value follows from the figures it is computed from, or null
 * @param reason why not judged, or null
 * @param lag how many years the period judged lies before the year judged
 * @param inForce since when words or a figure for information hold and where that is written; null beside levels
 * @param lastConfirmed the last year a source confirms the levels, or null
 * @param branches the goal's rules that did not judge, and why not
 * @param notEncoded what the source says and the rules do not capture
 */
public record GoalResult(
        String id,
        String pack,
        String area,
        Text title,
        String quote,
        Text paraphrase,
        BigDecimal weight,
        Text weightReason,
        ToleranceShown tolerance,
        State state,
        String basis,
        BigDecimal score,
        BigDecimal low,
        BigDecimal high,
        String indicator,
        Text indicatorName,
        BigDecimal value,
        String text,
        String unit,
        int decimals,
        Text computed,
        String period,
        int lag,
        String status,
        List<LevelShown> levels,
        InForceShown inForce,
        Integer lastConfirmed,
        List<Because> because,
        PathShown path,
        ReasonShown reason,
        Explanation explanation,
        List<Flip> flips,
        PointsLost pointsLost,
        WaiverShown waiver,
        AttestationShown attestation,
        List<FigureShown> compare,
        List<FigureShown> beside,
        List<Input> inputs,
        Rule rule,
        List<Branch> branches,
        List<Part> parts,
        RemediationShown remediation,
        List<Text> notEncoded) {

    /** The same result with its explanation, and with what it costs. */
    public GoalResult told(Explanation words, PointsLost lost) {
        return new GoalResult(
                id,
                pack,
                area,
                title,
                quote,
                paraphrase,
                weight,
                weightReason,
                tolerance,
                state,
                basis,
                score,
                low,
                high,
                indicator,
                indicatorName,
                value,
                text,
                unit,
                decimals,
                computed,
                period,
                lag,
                status,
                levels,
                inForce,
                lastConfirmed,
                because,
                path,
                reason,
                words,
                flips,
                lost,
                waiver,
                attestation,
                compare,
                beside,
                inputs,
                rule,
                branches,
                parts,
                remediation,
                notEncoded);
    }

    /** Whether rules judged it: a verdict with a score, not a person's attestation. */
    public boolean isJudged() {
        return score != null;
    }

    /** Whether it is words only, attested or not. */
    public boolean isWordsOnly() {
        return state == State.MANUAL || attestation != null;
    }

    /** Whether it counts among the goals with a level in force. */
    public boolean countsAsMeasurable() {
        return isJudged() || state == State.INDETERMINATE || state == State.NO_DATA || state == State.ERROR;
    }

    /** The names of the rules that judged, of every indicator; empty where none did. */
    public List<String> fired() {
        var own = state.isVerdict() ? Stream.ofNullable(rule) : Stream.<Rule>of();
        var ofParts = parts.stream().filter(part -> part.state().isVerdict()).map(Part::rule);
        return Stream.concat(own, ofParts).map(Rule::name).distinct().toList();
    }

    /** The reason's code, or null. */
    public String code() {
        return reason == null ? null : reason.code();
    }

    /** The decision behind something: when, by whom, case number; each null where unknown. */
    public record AdoptedShown(String on, String by, String caseNumber) {}

    /** Since when a goal without levels holds, and where that is written; from and to null where unknown. */
    public record InForceShown(
            String from, String to, List<Integer> seen, SourceShown source, AdoptedShown adopted, String file) {}

    /** How far a provisional figure may still move, in the goal's unit, and why that is thought. */
    public record ToleranceShown(BigDecimal value, Text ground) {}

    /** What can be done. */
    public record RemediationShown(Text text, String who, String link) {}

    /** Where something is written; parts that are not known are null. */
    public record SourceShown(
            String title, String publisher, String section, String published, String link, String quote) {}

    /** One comparison that held, with the distance to the level. */
    public record Because(
            String indicator,
            BigDecimal observed,
            Relation relation,
            String level,
            BigDecimal value,
            BigDecimal margin) {
        private static final List<String> BEST = List.of("target", "path", "desiredLow", "desiredHigh");
        private static final Comparator<Because> BEST_AND_NEAREST = Comparator.<Because, Boolean>comparing(
                        one -> !BEST.contains(one.level))
                .thenComparing(one -> one.margin.abs());

        /** Whether it is a comparison with what a path asks for. */
        boolean isOfPath() {
            return level.equals("path");
        }

        /** The level as people are shown it beside a figure: what a path asks for is rounded, never across the figure. */
        BigDecimal shown(BigDecimal figure) {
            return isOfPath() ? Numbers.apart(value, false, 0, List.of(figure)) : value;
        }

        /** The one whose margin is told: to the best level that is compared with, and of two the nearer. */
        static Because decisive(List<Because> because) {
            return Collections.min(because, BEST_AND_NEAREST);
        }
    }

    /** A reason code with its words. */
    public record ReasonShown(String code, String nb, String en, List<BigDecimal> values, List<State> states) {}

    /** What, why, and what would change it, in both languages. */
    public record Explanation(Words nb, Words en) {
        public Words in(Language language) {
            return language == Language.NB ? nb : en;
        }

        /** Three sentences. */
        public record Words(String what, String why, String change) {}
    }

    /**
     * A value at which the state becomes another.
     *
     * @param verified whether judging it gives the state and one unit short of it does not; false while the period runs
     * @param amount what it takes, of a share whose amount stands beside it; else null
     */
    public record Flip(String indicator, BigDecimal value, String text, State state, boolean verified, Amount amount) {}

    /** What the goal costs the named total, in points. */
    public record PointsLost(String total, BigDecimal points) {}

    /** A decision that the verdict stops nothing. */
    public record WaiverShown(String decision, String approver, String from, String to, boolean expired, Text reason) {}

    /** A person's verdict on a goal in words, and where it is written. */
    public record AttestationShown(
            String by, String on, Text ground, String document, String release, String file, int line) {}

    /** A figure shown beside a goal. */
    public record FigureShown(
            String indicator,
            Text name,
            String body,
            Text bodyName,
            String period,
            BigDecimal value,
            String text,
            String unit,
            int decimals,
            String status,
            Input input) {

        /** The value as people are shown it. */
        public BigDecimal shown() {
            return Numbers.apart(value, input.indicator().equals(indicator), decimals, List.of());
        }
    }

    /**
     * An observation that was read, and what checks found of it.
     *
     * @param value null where the status says why there is none
     * @param inFile whether it stands in the file; else that is an option or a pointer, and the line 1
     */
    public record Input(
            String indicator,
            Text name,
            String body,
            String period,
            BigDecimal value,
            String printed,
            String unit,
            String status,
            String release,
            String title,
            String publisher,
            String via,
            String published,
            boolean presumed,
            String link,
            String licence,
            String source,
            String quote,
            String file,
            int line,
            List<FindingShown> findings,
            boolean inFile) {
        /** Where it is written, as people are shown it. */
        public String place() {
            return inFile ? file + ":" + line : file;
        }

        /** Whether a scenario supposes it. */
        public boolean isSupposed() {
            return release.equals(Scorecard.ScenarioRef.RELEASE);
        }
    }

    /** The value as people are shown it: printed digits, or a computed number rounded, never across a level. */
    public BigDecimal shown() {
        return Numbers.shown(value, indicator, inputs, decimals, because);
    }

    /** The rule that fired, and where it is written. */
    public record Rule(String name, String file, int line) {}
}
