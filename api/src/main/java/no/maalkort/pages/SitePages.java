package no.maalkort.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Archive;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Workspace;

/**
 * Every page that needs no service, for a folder of files that any web server can serve.
 *
 * <p>Which pages there are is known before any of them is made, so that no link leads to another.
 */
public final class SitePages {
    private final Workspace workspace;
    private final Collection<Body> bodies;
    private final Pages pages;
    private final ComparisonPages comparisons;
    private final FigurePages figures;
    private final HelpPages help;
    private final SiteInputs inputs;

    /**
     * The pages of a workspace.
     *
     * @param bodies whose pages are wanted
     * @param archive of receipts, each of which has a page
     */
    public SitePages(Workspace workspace, Collection<Body> bodies, Archive archive) {
        this.workspace = workspace;
        this.bodies = bodies;
        this.inputs = new SiteInputs(workspace, archive);
        this.pages = new Pages(workspace, inputs);
        this.comparisons = new ComparisonPages(workspace, pages);
        this.figures = new FigurePages(workspace);
        this.help = new HelpPages(workspace);
    }

    /** The page of a sheet in a language, where there are these pages. */
    public static String page(SitePart.Sheet sheet, Language language, Collection<String> names) {
        return sheet.page().apply(Place.folder(language, names::contains, sheet.path()));
    }

    /** The file of a sheet's page in a language. */
    public static String file(SitePart.Sheet sheet, Language language) {
        return Place.file(language, sheet.path());
    }

    /** Everything there is, in the same order each time; {@code judged} is told of each body that was looked at. */
    public List<SitePart> parts(Runnable judged) {
        var parts = new ArrayList<SitePart>();
        var ofBodies = new SiteOfBody(workspace, pages, comparisons, figures, inputs);
        bodies.parallelStream()
                .map(body -> {
                    var some = ofBodies.parts(body);
                    judged.run();
                    return some;
                })
                .toList()
                .forEach(parts::addAll);
        parts.add(receipts());
        parts.add(common(parts));
        return parts;
    }

    private SitePart receipts() {
        var ids = inputs.issued();
        var sheets = ids.stream()
                .map(id -> sheet(place -> help.receipt(inputs.receipt(id), place), "kvittering", id))
                .toList();
        return new SitePart("kvittering", inputs.of(List.of(), ids.stream()), sheets, List.of());
    }

    /** What is made of all figures and packs. */
    private SitePart common(List<SitePart> others) {
        var sheets = new ArrayList<>(List.of(
                sheet(pages::overview),
                sheet(pages::rules, "regler"),
                sheet(figures::bodies, "tall"),
                sheet(comparisons::comparisons, "sammenlign"),
                sheet(help::index, "sok"),
                sheet(help::about, "om"),
                sheet(help::accessibility, "tilgjengelighet")));
        packs().forEach(pack -> pack.pack()
                .goals()
                .forEach(goal -> sheets.add(sheet(
                        place -> pages.rule(pack, goal, place),
                        "regel",
                        pack.pack().id(),
                        goal.id()))));
        workspace
                .figures()
                .catalogue()
                .indicators()
                .forEach(indicator ->
                        sheets.add(sheet(place -> figures.indicator(indicator, place), "indikator", indicator.id())));
        var style = new SitePart.File(Style.FILE, () -> Style.sheet().getBytes(StandardCharsets.UTF_8));
        var icon = new SitePart.File(Icon.FILE, () -> Icon.drawing().getBytes(StandardCharsets.UTF_8));
        String input = inputs.of(packs().toList(), others.stream().map(part -> part.name() + part.input()));
        return new SitePart("", input, sheets, List.of(style, icon));
    }

    private Stream<LoadedPack> packs() {
        return Stream.concat(workspace.packs().all().stream(), workspace.packs().checks().stream());
    }

    static SitePart.Sheet sheet(Function<Place, String> page, String... words) {
        return new SitePart.Sheet(List.of(words), page);
    }
}
