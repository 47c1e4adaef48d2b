package no.maalkort.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Text;
import no.maalkort.goal.Check;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;

/** Makes the book of packs from their goals, rules and cases. */
public final class BookReader {
    private final Catalogue catalogue;

    private BookReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The book of these packs, of goals and of checks. */
    public static Book of(Catalogue catalogue, Collection<LoadedPack> packs) {
        var reader = new BookReader(catalogue);
        return new Book(reader.packs(packs, false), reader.packs(packs, true));
    }

    /** The chapter of one goal, or of one check. */
    public static Book.Chapter chapter(Catalogue catalogue, LoadedPack pack, Goal goal) {
        var reader = new BookReader(catalogue);
        return pack.pack().holdsChecks()
                ? reader.check(pack, pack.pack().check(goal.id()).orElseThrow())
                : reader.goal(pack, goal);
    }

    private List<Book.OfPack> packs(Collection<LoadedPack> packs, boolean checks) {
        return packs.stream()
                .filter(one -> one.pack().holdsChecks() == checks)
                .map(this::pack)
                .toList();
    }

    private Book.OfPack pack(LoadedPack loaded) {
        var pack = loaded.pack();
        var chapters = new LinkedHashMap<String, List<Book.Chapter>>();
        pack.goals().forEach(goal -> chapters.computeIfAbsent(goal.area(), area -> new ArrayList<>())
                .add(chapter(catalogue, loaded, goal)));
        return new Book.OfPack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.adopts().stream().map(String::valueOf).toList(),
                pack.reviewed(),
                chapters.entrySet().stream()
                        .map(one -> new Book.Area(pack.areas().get(one.getKey()), one.getValue()))
                        .toList());
    }

    private Book.Chapter goal(LoadedPack pack, Goal goal) {
        var figures = figures(goal);
        var rules = pack.texts(goal.id());
        return new Book.Chapter(
                pack.pack().id(),
                goal.id(),
                goal.title(),
                goal.quote() != null,
                goal.quote() != null ? Text.same(goal.quote()) : goal.paraphrase(),
                notes(goal),
                sources(goal),
                figures,
                new RuleSentences(catalogue, rules, false).sentences(),
                rules,
                pack.cases(goal.id()),
                goal.measures().isEmpty() ? inForce(goal) : LevelLines.history(figures),
                goal.notEncoded(),
                null);
    }

    private static List<Text> inForce(Goal goal) {
        var force = goal.inForce();
        if (force == null || force.from() == null) {
            return List.of();
        }
        String from = force.from().text();
        String to = force.to() == null ? null : force.to().text();
        return List.of(new Text(
                "Gjelder fra " + from + (to == null ? "" : " til og med " + to) + ".",
                "Holds from " + from + (to == null ? "" : " to the end of " + to) + "."));
    }

    private List<Book.Figure> figures(Goal goal) {
        var measured = goal.measures().stream()
                .map(measure -> figure(measure.indicator(), new LevelLines(catalogue, goal, measure, false).lines()));
        return Stream.concat(
                        measured, Stream.ofNullable(goal.information()).map(indicator -> figure(indicator, List.of())))
                .toList();
    }

    private Book.Figure figure(String id, List<Book.Line> levels) {
        var indicator = catalogue.measured(id);
        return new Book.Figure(id, indicator.name(), indicator.definition(), indicator.codes(), levels);
    }

    private List<Text> notes(Goal goal) {
        var notes = new ArrayList<Text>();
        if (goal.proposed()) {
            notes.add(new Text("Bare foreslått; teller ikke.", "Only proposed; not counted."));
        }
        if (goal.isWordsOnly()) {
            notes.add(new Text("Bare ord: et menneske må vurdere det.", "Words only: nobody can judge it by rule."));
        } else if (goal.information() != null) {
            notes.add(new Text("Til orientering: tallet vises og dømmes ikke.", "For information: shown, not judged."));
        }
        if (goal.measures().size() > 1) {
            notes.add(new Text("Alle tallene må nå nivået sitt.", "All figures must reach their level."));
        }
        if (goal.lag() > 0) {
            notes.add(new Text(
                    "Et år dømmes etter tallet for " + (goal.lag() == 1 ? "året" : goal.lag() + " år") + " før.",
                    "A year is judged on the figure of " + (goal.lag() == 1 ? "the year" : goal.lag() + " years")
                            + " before."));
        }
        if (goal.appliesTo() != null) {
            notes.add(new Text(
                    "Målet gjelder ikke for alle. " + goal.appliesTo().because().nb(),
                    "The goal is not for every body. "
                            + goal.appliesTo().because().en()));
        }
        return notes;
    }

    /** Those that levels or words cite, and those with a quotation. */
    private static List<Goal.Source> sources(Goal goal) {
        var cited = Stream.concat(
                        goal.measures().stream()
                                .flatMap(measure -> measure.levels().stream())
                                .map(Level::source),
                        Stream.ofNullable(goal.inForce()).map(Goal.InForce::source))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return goal.sources().values().stream()
                .filter(source -> cited.contains(source.key()) || source.quote() != null)
                .toList();
    }

    private Book.Chapter check(LoadedPack pack, Check check) {
        var limits = check.limits();
        var measure = check.measure().indicator();
        return new Book.Chapter(
                pack.pack().id(),
                check.id(),
                limits.title(),
                false,
                limits.paraphrase(),
                looksAt(check),
                List.of(),
                List.of(new Book.Figure(
                        check.measure().key(),
                        measure.name(),
                        measure.definition(),
                        measure.codes(),
                        new LevelLines(catalogue, limits, limits.measures().get(0), true).lines())),
                new RuleSentences(catalogue, pack.texts(check.id()), true).sentences(),
                pack.texts(check.id()),
                pack.cases(check.id()),
                List.of(),
                limits.notEncoded(),
                check.advice());
    }

    private static List<Text> looksAt(Check check) {
        var notes = new ArrayList<Text>();
        notes.add(
                check.severity() == Check.Severity.ERROR
                        ? new Text("En feil: tallet brukes ikke.", "An error: the figure is not used.")
                        : new Text("En advarsel.", "A warning."));
        var only = Stream.concat(check.units().stream(), check.indicators().stream())
                .collect(Collectors.joining(", "));
        if (!only.isEmpty()) {
            notes.add(new Text("Ser bare på: " + only + ".", "Looks only at: " + only + "."));
        }
        return notes;
    }
}
