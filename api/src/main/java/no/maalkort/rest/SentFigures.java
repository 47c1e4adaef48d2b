package no.maalkort.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Figures;
import no.maalkort.figure.HeaderRow;
import no.maalkort.figure.Problem;
import no.maalkort.intake.ReleaseFiles;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Workspace;

/**
 * Figures that came with a request, as a release that is kept nowhere: it is read, checked and judged as every other.
 *
 * @param observations rows as a release has them
 * @param cells of each row, where the figures came as JSON; else empty
 */
record SentFigures(byte[] observations, List<String[]> cells) {
    /** What results cite as the release of a figure that was sent. */
    static final String RELEASE = "evaluation";

    private static final int MOST_TOLD = 20;

    /** Figures that came as observations.csv. */
    static SentFigures ofCsv(byte[] csv) {
        return new SentFigures(csv, List.of());
    }

    /** Figures that came as JSON, of a body unless they name another. */
    static SentFigures of(Evaluation evaluation, String body, Workspace workspace) {
        var cells = evaluation.figures().stream()
                .map(one -> cells(one, body, evaluation.year(), workspace))
                .toList();
        var rows = new StringBuilder(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
        cells.forEach(row -> rows.append(HeaderRow.row(row)));
        return new SentFigures(rows.toString().getBytes(StandardCharsets.UTF_8), cells);
    }

    private static String[] cells(Evaluation.Sent one, String body, int year, Workspace workspace) {
        var indicator = workspace.figures().catalogue().indicator(one.indicator());
        String number = one.value() == null ? "" : one.value().toPlainString().replace('.', ',');
        return new String[] {
            or(one.body(), body),
            one.indicator(),
            String.valueOf(one.period() == null ? year : one.period()),
            or(one.text(), number),
            or(one.unit(), indicator == null ? "" : indicator.unit()),
            or(one.status(), "A"),
            or(one.publisher(), ""),
            or(one.source(), ""),
            or(one.quote(), ""),
            or(one.note(), "")
        };
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /**
     * The workspace in which these figures stand in place of what is known.
     *
     * @param published the day they count as published
     */
    Workspace in(Workspace workspace, String published) {
        if (!cells.isEmpty() || !isHeaderOnly()) {
            var release = new ReleaseFiles(
                    RELEASE, "Sent with the request", "not stated", null, published, null, null, List.of());
            try {
                return workspace.with(release.tree(observations));
            } catch (Problem.Rejected e) {
                throw Refusal.unprocessable(
                        e.problems().stream().map(this::fault).toList());
            }
        }
        return workspace;
    }

    /** What is told of the figures that were sent and that the scorecard does not show: another year or body was meant. */
    static List<String> unused(Figures figures, Scorecard card) {
        var used = FlatTable.goals(card).stream()
                .flatMap(SentFigures::shown)
                .map(input -> input.file() + ":" + input.line())
                .collect(Collectors.toSet());
        return figures.instead()
                .filter(one -> !used.contains(one.place()))
                .limit(MOST_TOLD)
                .map(one -> "The figure sent of " + one.indicator() + ", " + one.body() + ", " + one.period()
                        + " is not used: no goal shown asks for it.")
                .toList();
    }

    /** Every observation a goal shows: read for it, beside it or compared with it. */
    private static Stream<GoalResult.Input> shown(GoalResult goal) {
        var beside =
                Stream.concat(goal.compare().stream(), goal.beside().stream()).map(GoalResult.FigureShown::input);
        var ofParts = goal.parts().stream().flatMap(part -> part.inputs().stream());
        return Stream.of(goal.inputs().stream(), beside, ofParts).flatMap(some -> some);
    }

    private boolean isHeaderOnly() {
        return new String(observations, StandardCharsets.UTF_8)
                .equals(HeaderRow.row(HeaderRow.NAMES.toArray(String[]::new)));
    }

    /** Of JSON it stands at a figure and its key, of CSV at a line and its column. */
    private Fault fault(Problem problem) {
        int row = problem.line() - 2;
        if (row < 0 || row >= cells.size()) {
            return Fault.of(problem);
        }
        return Fault.of(problem).under("/figures/" + row + "/" + key(cells.get(row), problem.column()));
    }

    private static String key(String[] row, int column) {
        var begins = new ArrayList<Integer>(List.of(1));
        for (int cell = 1; cell < row.length; cell++) {
            begins.add(HeaderRow.row(Arrays.copyOf(row, cell)).length() + 1);
        }
        int cell = row.length - 1;
        while (cell > 0 && begins.get(cell) > column) {
            cell--;
        }
        return HeaderRow.NAMES.get(cell);
    }
}
