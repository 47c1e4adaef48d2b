package no.maalkort.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.figure.Status;
import no.maalkort.intake.Column;
import no.maalkort.intake.Layout;
import no.maalkort.intake.Mapping;
import no.maalkort.intake.Role;
import no.maalkort.intake.Taken;
import no.maalkort.intake.Tally;
import no.maalkort.intake.Understood;
import no.maalkort.table.Table.Evidence;

/** What an import understood, for people. */
final class ImportText {
    private static final int FIRST = 5;
    private static final int NAMED = 8;
    private static final int LONGEST = 200;
    private static final int MOST_SCORED = 10;
    private static final String COLUMNS = "  %-14s ";
    private static final Map<String, String> NORWEGIAN = Map.ofEntries(
            Map.entry("publisher", "utgiver"),
            Map.entry("encoding", "tegnsett"),
            Map.entry("delimiter", "skilletegn"),
            Map.entry("decimal sign", "desimaltegn"),
            Map.entry("thousands", "tusenskille"),
            Map.entry("sheet", "ark"),
            Map.entry("hidden sheets", "skjulte ark"),
            Map.entry("hidden rows", "skjulte rader"),
            Map.entry("hidden columns", "skjulte kolonner"),
            Map.entry("formulas", "formler"),
            Map.entry("merged cells", "sl\u00E5tt sammen"),
            Map.entry("per cent cells", "prosentceller"),
            Map.entry("scaled cells", "skalerte celler"),
            Map.entry("masked cells", "maskerte celler"),
            Map.entry("long numbers", "lange tall"),
            Map.entry("text numbers", "tall som tekst"),
            Map.entry("error cells", "feilceller"),
            Map.entry("comments", "kommentarer"),
            Map.entry("blank cells", "blanke celler"),
            Map.entry("printed texts", "topptekster"),
            Map.entry("links", "lenker"),
            Map.entry("dates", "datoer"),
            Map.entry("dimensions", "dimensjoner"),
            Map.entry("label", "tittel"),
            Map.entry("source", "kilde"),
            Map.entry("updated", "oppdatert"));

    private final Understood understood;
    private final Mapping mapping;
    private final Catalogue catalogue;
    private final Language language;
    private final Lines out = new Lines();

    ImportText(Understood understood, Mapping mapping, Catalogue catalogue, Language language) {
        this.understood = understood;
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String understood(List<Evidence> publishers) {
        for (Understood.OfTable table : understood.tables()) {
            out.line(table.file());
            table.evidence().forEach(this::evidence);
            if (table.layout() != null) {
                layout(table.layout());
                rows(table.tally());
            }
        }
        publishers.forEach(this::evidence);
        bodies();
        figures();
        return out.text();
    }

    private void point(String nb, String en, String words) {
        out.paragraph(String.format(COLUMNS, say(nb, en)), words);
    }

    private void evidence(Evidence one) {
        String what = language == Language.EN ? one.what() : NORWEGIAN.getOrDefault(one.what(), one.what());
        point(what, what, one.value() + "  – " + one.because());
    }

    private void layout(Layout layout) {
        if (!layout.titles().isEmpty()) {
            point("over tabellen", "above", shortened(layout.titles()));
        }
        String lines =
                layout.first() == layout.last() ? String.valueOf(layout.first()) : layout.first() + "–" + layout.last();
        point("overskrift", "header", say("rad ", "row ") + lines);
        for (Role role : Role.values()) {
            if (role != Role.VALUE) {
                layout.columns().stream()
                        .filter(column -> column.role() == role)
                        .forEach(column -> point(word(role), word(role), named(column)));
            }
        }
        values(layout);
        others(layout, true, "valgt etter", "chosen by");
        others(layout, false, "ikke lest", "not read");
    }

    /** The columns that nothing is read from: those that choose rows, or the rest. */
    private void others(Layout layout, boolean choosing, String nb, String en) {
        var headers = layout.columns().stream()
                .filter(column -> column.role() == null && mapping.names(column.plain()) == choosing)
                .filter(column -> !column.header().endsWith(":label"))
                .map(this::named)
                .toList();
        if (!headers.isEmpty()) {
            point(nb, en, String.join("; ", headers));
        }
    }

    private String named(Column column) {
        return column.header().isEmpty()
                ? say("kolonne ", "column ") + (column.index() + 1)
                : "(" + shortened(column.header()) + ")";
    }

    private void values(Layout layout) {
        var values = layout.columns().stream()
                .filter(column -> column.role() == Role.VALUE)
                .map(this::value)
                .toList();
        point(word(Role.VALUE), word(Role.VALUE), shortened(values));
    }

    private String value(Column column) {
        var says = new ArrayList<String>();
        if (column.body() != null) {
            says.add(column.body());
        }
        if (column.indicator() != null) {
            says.add(column.indicator().id());
        }
        if (column.year() != null) {
            says.add(column.year().toString());
        }
        if (column.status() != null) {
            says.add(column.status().name());
        }
        if (column.unit() != null) {
            says.add(column.unit());
        }
        return "(" + column.header() + ")" + (says.isEmpty() ? "" : " = " + String.join(", ", says));
    }

    private String word(Role role) {
        return switch (role) {
            case BODY -> say("hvem", "whose");
            case YEAR -> say("år", "year");
            case INDICATOR -> say("indikator", "indicator");
            case VALUE -> say("tall", "figures");
            case UNIT -> say("enhet", "unit");
            case STATUS -> say("status", "status");
            case MULTIPLIER -> say("tierpotens", "power of ten");
            case PUBLISHER -> say("utgiver", "publisher");
        };
    }

    private void rows(Tally tally) {
        point("rader", "rows", String.valueOf(tally.rows()));
        if (tally.notes() > 0) {
            point("bare tekst", "text only", tally.notes() + ": " + shortened(tally.firstNotes()));
        }
        if (tally.notSelected() > 0) {
            point(
                    "utelatt",
                    "left out",
                    tally.notSelected() + say(" etter mappingen eller --body", " by the mapping or --body"));
        }
        if (!tally.notMapped().isEmpty()) {
            point("ikke i mappingen", "not mapped", shortened(tally.notMapped()));
        }
        if (tally.empty() > 0) {
            point("tomme celler", "empty cells", String.valueOf(tally.empty()));
        }
        if (!tally.absent().isEmpty()) {
            point(
                    "uten tall",
                    "no number",
                    tally.absent().entrySet().stream()
                            .map(one -> one.getKey() + " × " + one.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void bodies() {
        if (!understood.bodies().isEmpty()) {
            var ways = understood.bodies().entrySet().stream()
                    .map(one -> one.getKey() + " (" + one.getValue() + ")")
                    .toList();
            out.blank();
            point("kjent igjen", "recognised", ways.size() + ": " + shortened(ways));
        }
        if (!understood.passedOver().isEmpty()) {
            point(
                    "hoppet over",
                    "passed over",
                    understood.passedOver().size() + ": " + shortened(understood.passedOver()));
        }
    }

    private void figures() {
        var figures = understood.figures();
        var years = figures.stream().map(Taken::year).collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty()) {
            return;
        }
        String span = years.first() + (years.size() == 1 ? "" : "–" + years.last());
        out.blank();
        point("leste tall", "figures read", figures.size() + ", " + span);
        lacking();
        for (Taken one : figures.subList(0, Math.min(FIRST, figures.size()))) {
            String value = one.value().isEmpty() ? "–" : one.value() + " " + one.unit();
            String note = one.note() == null ? "" : " · " + one.note();
            out.paragraph(
                    "    ",
                    one.at() + ": " + one.body() + " " + one.indicator() + " " + one.year() + " = " + value + " ("
                            + one.status() + ")" + note);
        }
        new ImpossibleText(understood.impossible(catalogue), catalogue, language).write(out);
    }

    /** What some sums lack and others have, with the number of sums. */
    private void lacking() {
        if (!understood.lacking().isEmpty()) {
            var parts = understood.lacking().entrySet().stream()
                    .map(one -> one.getKey() + " × " + one.getValue())
                    .toList();
            point(
                    "mangler deler",
                    "parts missing",
                    shortened(parts) + say(" – i summer der andre har dem", " – from sums where others have them"));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    private String shortened(List<String> all) {
        String first = all.stream().limit(NAMED).map(ImportText::shortened).collect(Collectors.joining("; "));
        int more = all.size() - NAMED;
        return more <= 0 ? first : first + say("; og " + more + " til", "; and " + more + " more");
    }

    String nothingWritten() {
        return say("\nIngenting er skrevet (--dry-run).\n", "\nNothing written (--dry-run).\n");
    }

    String written(Path into, String release, boolean changed, String name) {
        String folder = into.resolve(release).toString();
        var text = new StringBuilder("\n")
                .append(
                        changed
                                ? say("Skrevet: ", "Written: ")
                                : say("Uendret, ligger der fra før: ", "Unchanged, there already: "))
                .append(folder)
                .append('\n');
        var municipalities = understood.figures().stream()
                .map(Taken::body)
                .filter(id -> catalogue.body(id).kind() == Body.Kind.MUNICIPALITY)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!municipalities.isEmpty()) {
            int last = understood.figures().stream()
                    .max(Comparator.comparing((Taken one) -> one.status() != Status.F)
                            .thenComparing(Taken::year))
                    .orElseThrow()
                    .year();
            var shown = into.isAbsolute() || into.startsWith("..")
                    ? into
                    : Path.of(".").resolve(into.normalize());
            text.append(say("Gå videre med: ", "Go on with: "))
                    .append(name + " score "
                            + (municipalities.size() > MOST_SCORED ? "all" : String.join(",", municipalities)) + " "
                            + last + " --data " + shown)
                    .append('\n');
        }
        return text.toString();
    }
}
