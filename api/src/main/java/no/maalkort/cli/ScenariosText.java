package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.maalkort.export.Markdown;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.planning.WhatIf;
import no.maalkort.planning.WhatIfWords;
import no.maalkort.scorecard.IndexBeside;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.IndexWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.Wording;

/** Scenarios beside one another and beside what is known: a column each, a row for each goal and score. */
final class ScenariosText {
    private static final int COLUMN = 6;
    private final List<WhatIf> whatIfs;
    private final WhatIfWords words;
    private final Lines out;
    private final boolean isMarkdown;

    ScenariosText(List<WhatIf> whatIfs, Body body, Language language, boolean isMarkdown) {
        this.whatIfs = whatIfs;
        this.words = new WhatIfWords(whatIfs.get(0), body, language);
        this.isMarkdown = isMarkdown;
        this.out = isMarkdown ? Lines.ofMarkdown() : new Lines();
    }

    String write() {
        out.title(words.body().name().in(words.language()) + " "
                + whatIfs.get(0).year() + words.say(" · scenarier side om side", " · scenarios side by side"));
        out.paragraph("", words.basis());
        for (int i = 0; i < whatIfs.size(); i++) {
            scenario(i);
        }
        out.heading(words.say("Poengsum", "Scores"));
        row("", columns());
        scores(words.say("Tallfestede mål", "Goals with a level"), Scorecard.Totals::measurable);
        scores(words.say("Alle mål", "All goals"), Scorecard.Totals::all);
        index();
        states();
        out.blank()
                .paragraph(
                        "",
                        words.say(
                                "0: som det er. F: dømt på anslag eller budsjett. Tallet er målets poeng. ● nådd, "
                                        + "◐ delvis nådd, ■ ikke nådd eller bak banen, ◇ uavklart, ○ mangler tall, – gjelder ikke.",
                                "0: as it is. F: judged by a forecast or budget. The number is the goal's points. ● met, "
                                        + "◐ partly met, ■ not met or behind the path, ◇ undecided, ○ no data, – not applicable."));
        return out.text();
    }

    private static String letter(int i) {
        return String.valueOf((char) ('A' + i));
    }

    private void scenario(int i) {
        var one = new WhatIfWords(whatIfs.get(i), words.body(), words.language());
        out.heading(letter(i) + " " + one.name());
        one.whatIf().changes().forEach(change -> {
            out.paragraph("  ", one.change(change));
            if (change.source() != null) {
                out.paragraph("    ", words.say("Kilde: ", "Source: ") + change.source());
            }
        });
        out.paragraph("  ", one.whatIf().sha256().substring(0, 12));
    }

    private List<String> columns() {
        var columns = new ArrayList<>(List.of("0"));
        for (int i = 0; i < whatIfs.size(); i++) {
            columns.add(letter(i));
        }
        return columns;
    }

    private void scores(String name, Function<Scorecard.Totals, Scorecard.Score> of) {
        var all = new ArrayList<>(List.of(of.apply(whatIfs.get(0).baseline().totals())));
        whatIfs.forEach(one -> all.add(of.apply(one.scenario().totals())));
        row(name, isMarkdown ? columns().stream().map(one -> "").toList() : List.of());
        row(
                words.say("  laveste", "  lowest"),
                all.stream().map(one -> whole(one.low())).toList());
        row(
                words.say("  høyeste", "  highest"),
                all.stream().map(one -> whole(one.high())).toList());
        row(
                words.say("  poengsum", "  score"),
                all.stream().map(one -> whole(one.score())).toList());
        row(
                words.say("  dømt", "  judged"),
                all.stream().map(one -> "" + one.observed()).toList());
    }

    /** The numbers of the tree that are made of others, and the place. */
    private void index() {
        var first = whatIfs.get(0).why().index();
        if (first == null) {
            return;
        }
        out.heading(words.say("Indeks", "Index"));
        row("", columns());
        first.nodes().stream().filter(node -> node.goal() == null).forEach(node -> node.values()
                .forEach(one -> row(
                        node.name().in(words.language())
                                + (first.scales().size() == 1
                                        ? ""
                                        : ", "
                                                + Wording.lower(first.scale(one.scale())
                                                        .name()
                                                        .in(words.language()))),
                        numbers(first, node.id(), one.scale()))));
        var places = new ArrayList<>(List.of(place(first.from())));
        whatIfs.forEach(one -> places.add(place(one.why().index().to())));
        row(words.say("Plass", "Place"), places);
    }

    private List<String> numbers(IndexBeside first, String node, String scale) {
        var numbers = new ArrayList<BigDecimal>();
        numbers.add(number(on(first, node, scale).from()));
        whatIfs.forEach(
                one -> numbers.add(number(on(one.why().index(), node, scale).to())));
        return numbers.stream()
                .map(one ->
                        one == null ? "–" : Numbers.plain(IndexWords.shown(first.scale(scale), one), words.language()))
                .toList();
    }

    private static BigDecimal number(IndexBeside.Numbered one) {
        return one == null ? null : one.value();
    }

    private static IndexBeside.NumberBeside on(IndexBeside index, String node, String scale) {
        return index.nodes().stream()
                .filter(one -> one.id().equals(node))
                .flatMap(one -> one.values().stream())
                .filter(one -> one.scale().equals(scale))
                .findFirst()
                .orElse(new IndexBeside.NumberBeside(scale, null, null));
    }

    private static String place(IndexShown.RankShown rank) {
        return rank == null ? "–" : String.valueOf(rank.place());
    }

    private static String whole(BigDecimal score) {
        return score == null ? "–" : Numbers.whole(score).toPlainString();
    }

    private void states() {
        var goals = new LinkedHashMap<String, WhatIf.GoalBeside>();
        whatIfs.forEach(one -> one.goals().forEach(goal -> goals.putIfAbsent(key(goal), goal)));
        for (WhatIf.Standing standing : WhatIf.Standing.values()) {
            var rows = goals.entrySet().stream()
                    .filter(one -> one.getValue().standing() == standing)
                    .map(one -> Map.entry(one.getValue(), cells(one.getKey())))
                    .filter(one -> one.getValue().stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
            if (!rows.isEmpty()) {
                out.heading(heading(standing));
                row("", columns());
                rows.forEach(one -> row(one.getKey().title().in(words.language()), one.getValue()));
            }
        }
    }

    private String heading(WhatIf.Standing standing) {
        return switch (standing) {
            case OWN -> words.say("Egne mål", "Own goals");
            case PROPOSED -> words.say("Foreslåtte mål, teller ikke", "Proposed goals, do not count");
            case USED -> words.say("Mål i andre pakker, egne totaler", "Goals of other packs, with their own totals");
        };
    }

    private static String key(WhatIf.GoalBeside goal) {
        return goal.pack() + ":" + goal.id();
    }

    /** One a column; empty where a goal is not on a scorecard, or no rules could judge it. */
    private List<String> cells(String key) {
        var cells = new ArrayList<String>();
        cells.add(cell(find(whatIfs.get(0), key).before()));
        whatIfs.forEach(one -> cells.add(cell(find(one, key).after())));
        return cells;
    }

    private static WhatIf.GoalBeside find(WhatIf whatIf, String key) {
        return whatIf.goals().stream()
                .filter(goal -> key(goal).equals(key))
                .findFirst()
                .orElse(new WhatIf.GoalBeside(null, null, null, null, null, null, null, false));
    }

    private static String cell(WhatIf.Outcome outcome) {
        if (outcome == null) {
            return "";
        }
        return switch (outcome.state()) {
            case MANUAL, INFORMATIONAL, NOT_IN_FORCE, NOT_SELECTED -> "";
            default ->
                StateWords.symbol(outcome.state())
                        + (outcome.score() == null
                                ? ""
                                : Numbers.whole(outcome.score()).toPlainString())
                        + ("F".equals(outcome.status()) ? "F" : "");
        };
    }

    /** A name and a cell a column; a name too long stands on lines of its own. */
    private void row(String name, List<String> cells) {
        if (isMarkdown) {
            markdown(name, cells);
            return;
        }
        int width = Lines.WIDTH - COLUMN * (whatIfs.size() + 1);
        String shown = name;
        if (name.length() > width) {
            out.paragraph("", name);
            shown = "";
        }
        if (shown.isEmpty() && cells.isEmpty()) {
            return;
        }
        var line = new StringBuilder(shown + " ".repeat(width - shown.length()));
        cells.forEach(cell -> line.append(" ".repeat(COLUMN - cell.length())).append(cell));
        out.line(line.toString());
    }

    /** A row of a table; the one without a name is its header. */
    private void markdown(String name, List<String> cells) {
        out.line("| " + Markdown.plain(name.strip()) + " | " + String.join(" | ", cells) + " |");
        if (name.isEmpty()) {
            out.line("|---" + "|--:".repeat(cells.size()) + "|");
        }
    }
}
