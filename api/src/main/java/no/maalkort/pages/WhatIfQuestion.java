package no.maalkort.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.Settings;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * What somebody supposes of a year, as an address holds it: nothing is kept but what differs from what is known, and what
 * cannot be read is kept beside its reason.
 */
public final class WhatIfQuestion {
    private static final String LEVEL = "level:";
    private static final String WEIGHT = "weight:";
    /** More digits than any figure has, and as many as a page has room for. */
    private static final int MOST_DIGITS = 15;

    private final Scoring.Request request;
    private final Scorecard card;
    private final Catalogue catalogue;
    private final List<WhatIfField> fields;
    private final List<Entry> entries;
    private final boolean isBare;
    private final Map<String, Problem> wrong = new LinkedHashMap<>();
    private final Scenario scenario;

    /** One thing that is supposed, as it was typed. */
    public record Entry(String name, String text) {}

    /** Reads what was typed, beside what is known. */
    public WhatIfQuestion(Workspace workspace, Scoring.Request request, List<Entry> typed) {
        this.request = request;
        this.card = workspace.scoring().score(request);
        this.catalogue = workspace.figures().catalogue();
        this.fields = WhatIfField.of(card, catalogue);
        this.entries = typed.stream().filter(this::supposes).toList();
        this.isBare = entries.size() == typed.size();
        var assumptions = Assumptions.typed(workspace, request);
        var settings = new Settings(assumptions);
        entries.forEach(entry -> read(entry, settings));
        this.scenario = assumptions.scenario("");
    }

    private boolean supposes(Entry entry) {
        String text = entry.text().strip().replace(Numbers.MINUS, '-');
        return !text.isEmpty()
                && fields.stream()
                        .noneMatch(field -> field.name().equals(entry.name())
                                && (text.equals(field.today())
                                        || text.equals(field.today().replace(',', '.'))));
    }

    private void read(Entry entry, Settings settings) {
        var problems = new ArrayList<Problem>();
        var at = Assumptions.of(entry.name(), problems);
        if (entry.text().chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            at.problem("A number has more than " + MOST_DIGITS + " digits.", "write fewer digits.");
            problems.forEach(problem -> wrong.putIfAbsent(entry.name(), problem));
            return;
        }
        String text = "=" + entry.text().strip();
        if (entry.name().startsWith(LEVEL)) {
            settings.level(entry.name().substring(LEVEL.length()) + text, at);
        } else if (entry.name().startsWith(WEIGHT)) {
            settings.weight(entry.name().substring(WEIGHT.length()) + text, at);
        } else {
            settings.figure(entry.name() + text, at);
        }
        problems.forEach(problem -> wrong.putIfAbsent(entry.name(), problem));
    }

    /** Whether an address holds only what is supposed. */
    public boolean isBare() {
        return isBare;
    }

    Scoring.Request request() {
        return request;
    }

    Scorecard card() {
        return card;
    }

    Indicator indicator(WhatIfField field) {
        return catalogue.indicator(field.indicator());
    }

    List<WhatIfField> fields() {
        return fields;
    }

    Scenario scenario() {
        return scenario;
    }

    List<Entry> entries() {
        return entries;
    }

    /** What is supposed of something no field is for. */
    List<Entry> others() {
        return entries.stream()
                .filter(entry -> fields.stream().noneMatch(field -> field.name().equals(entry.name())))
                .toList();
    }

    /** What was typed under a name, or null. */
    String typed(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::text)
                .findFirst()
                .orElse(null);
    }

    /** Why what was typed under a name is not supposed, or null. */
    Problem wrong(String name) {
        return wrong.get(name);
    }

    List<String> wrongNames() {
        return List.copyOf(wrong.keySet());
    }

    /** The whole question behind an address; empty where nothing is asked. */
    public String query() {
        return query(entries.stream());
    }

    /** What is supposed alone, as an address asks it. */
    String supposed() {
        return asked(entries.stream());
    }

    /** The dates alone, with nothing supposed. */
    String dates() {
        return query(Stream.empty());
    }

    /** The same with another text under a name. */
    String queryWith(String name, String text) {
        boolean known = typed(name) != null;
        var put = new Entry(name, text);
        return query(Stream.concat(
                entries.stream().map(entry -> entry.name().equals(name) ? put : entry),
                known ? Stream.empty() : Stream.of(put)));
    }

    /** The same with another name for what is supposed under one. */
    String queryRenamed(String name, String other) {
        return query(entries.stream().map(entry -> entry.name().equals(name) ? new Entry(other, entry.text()) : entry));
    }

    private String query(Stream<Entry> some) {
        var dates = Stream.of(dated("asOf", request.asOf()), dated("rulesAt", request.rulesAt()))
                .filter(Objects::nonNull);
        String query = asked(Stream.concat(dates, some));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String asked(Stream<Entry> some) {
        return some.map(entry -> coded(entry.name()) + "=" + coded(entry.text()))
                .collect(Collectors.joining("&"));
    }

    private static Entry dated(String name, Object date) {
        return date == null ? null : new Entry(name, date.toString());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
