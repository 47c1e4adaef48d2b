package no.maalkort.pages;

import static no.maalkort.pages.SitePages.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.export.Export;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.PeersScoring;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The pages of one body in a folder: its scorecards, its goals, each year beside the one before, its figures. */
record SiteOfBody(
        Workspace workspace, Pages pages, ComparisonPages comparisons, FigurePages figures, SiteInputs inputs) {
    private static final int MOST_OTHERS = 10;

    List<SitePart> parts(Body body) {
        var parts = new ArrayList<SitePart>();
        if (workspace.isJudged(body)) {
            var history = new History(workspace, request(body, 0));
            if (!history.years().isEmpty()) {
                parts.add(scorecards(body, history));
                others(body, history).ifPresent(parts::add);
            }
        }
        if (!workspace.figures().observations(body.id()).isEmpty()) {
            parts.add(figures(body));
        }
        return parts;
    }

    private Scoring.Request request(Body body, int year) {
        return new Scoring.Request(body, year, workspace.packOf(body), null, null);
    }

    private SitePart scorecards(Body body, History history) {
        String id = body.id();
        var request = request(body, 0);
        var sheets = new ArrayList<SitePart.Sheet>();
        var files = new ArrayList<SitePart.File>();
        sheets.add(sheet(place -> pages.municipality(request, place), "kommune", id));
        for (String goal : pages.goalNames(request.pack())) {
            sheets.add(
                    sheet(place -> pages.goal(request, goal, place, false).orElseThrow(), "kommune", id, "maal", goal));
        }
        Integer before = null;
        for (int year : history.years()) {
            var asked = request(body, year);
            String at = String.valueOf(year);
            sheets.add(sheet(place -> pages.scorecard(asked, place, false), "kommune", id, at));
            sheets.add(sheet(place -> pages.embedded(asked, place), "kort", id, at));
            if (before != null) {
                var first = request(body, before);
                sheets.add(sheet(
                        place -> comparisons.compare(first, asked, place), "sammenlign", id, before + "-" + year));
            }
            Attached.OF_SCORECARDS.forEach(format -> files.add(new SitePart.File(
                    Attached.scorecard(id, year, format),
                    () -> new Export(List.of(pages.scored(asked)), Language.NB).bytes(format))));
            before = year;
        }
        String input = inputs.of(List.of(), inputs.ofScorecards(history));
        return new SitePart("kommune/" + id, input, sheets, files);
    }

    /** Beside others, of those with goals of their own. */
    private Optional<SitePart> others(Body body, History history) {
        if (request(body, 0).pack().pack().municipality() == null) {
            return Optional.empty();
        }
        var sheets = new ArrayList<SitePart.Sheet>();
        var receipts = new ArrayList<String>();
        for (int year : history.years()) {
            var requests = beside(body, year);
            String at = String.valueOf(year);
            sheets.add(sheet(place -> comparisons.others(requests, null, place), "kommune", body.id(), at, "andre"));
            comparisons.kinds(requests).stream()
                    .skip(1)
                    .forEach(kind -> sheets.add(sheet(
                            place -> comparisons.others(requests, kind, place),
                            "kommune",
                            body.id(),
                            at,
                            "andre",
                            kind)));
            requests.forEach(one -> receipts.add(inputs.id(pages.scored(one))));
        }
        String input = inputs.of(List.of(), receipts.stream());
        return Optional.of(new SitePart("andre/" + body.id(), input, sheets, List.of()));
    }

    private List<Scoring.Request> beside(Body body, int year) {
        return Stream.concat(
                        Stream.of(body),
                        PeersScoring.withPacks(workspace, year).stream().filter(one -> !one.equals(body)))
                .limit(MOST_OTHERS)
                .map(one -> request(one, year))
                .toList();
    }

    private SitePart figures(Body body) {
        String id = body.id();
        var sheets = new ArrayList<SitePart.Sheet>();
        sheets.add(sheet(place -> figures.data(body, null, place), "tall", id));
        var all = KnownFigures.of(workspace.figures(), body, null);
        all.histories()
                .keySet()
                .forEach(indicator -> sheets.add(
                        sheet(place -> figures.series(body, indicator, null, place), "tall", id, indicator.id())));
        var files = KnownFigures.FORMATS.stream()
                .map(format -> new SitePart.File(Attached.figures(id, format), () -> all.bytes(format)))
                .toList();
        return new SitePart(
                "tall/" + id,
                inputs.of(new JudgedFigures(workspace, body).packs(), inputs.ofFigures(body)),
                sheets,
                files);
    }
}
