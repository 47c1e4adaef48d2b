package no.maalkort.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
record SentFigures(byte[] observations, List<Cells> cells) {
    /** What results cite as the release of a figure that was sent. */
    static final String RELEASE = "evaluation";

    private static final int MOST_TOLD = 20;
    private static final Pattern TWICE = Pattern.compile("stands in line ([0-9]+) already");
    /** What a sender can do where a file's author would add to the catalogue. */
    private static final Map<String, String> INSTEAD = Map.of(
            "add it to bodies.yaml.", "see /api/v1/bodies for those that are known.",
            "add it to indicators.yaml.", "see /api/v1/indicators for those that are known.");

    /** A row made of a figure in JSON, whose value is a number or a text there. */
    private record Cells(String[] row, boolean isText) {}

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
        cells.forEach(one -> rows.append(HeaderRow.row(one.row())));
        return new SentFigures(rows.toString().getBytes(StandardCharsets.UTF_8), cells);
    }

    private static Cells cells(Evaluation.Sent one, String body, int year, Workspace workspace) {
        var indicator = workspace.figures().catalogue().indicator(one.indicator());
        String number = one.value() == null ? "" : one.value().toPlainString().replace('.', ',');
        String[] row = {
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
        return new Cells(row, one.text() != null);
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

    /** Of JSON it stands at a figure and its key, of CSV at a line and its column; neither sender has a catalogue. */
    private Fault fault(Problem problem) {
        String maybe = INSTEAD.getOrDefault(problem.maybe(), problem.maybe());
        int figure = figureOf(problem.line());
        if (figure < 0 || figure >= cells.size()) {
            return Fault.of(new Problem(problem.file(), problem.line(), problem.column(), problem.message(), maybe));
        }
        var sent = cells.get(figure);
        String key = key(sent.row(), problem.column());
        boolean isText = key.equals("value") && sent.isText();
        String at = "/figures/" + figure + "/" + (isText ? "text" : key);
        var twice = TWICE.matcher(problem.message());
        if (twice.find()) {
            int first = figureOf(Integer.parseInt(twice.group(1)));
            return Fault.at(
                    at, twice.replaceFirst("stands at /figures/" + first + " already"), "leave one of the two out.");
        }
        boolean isNoNumber = isText && !problem.message().contains(" is not one of ");
        return Fault.at(
                at, problem.message(), isNoNumber ? "write it as a number: \"value\": 3.6, without text." : maybe);
    }

    private static int figureOf(int line) {
        return line - 2;
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
