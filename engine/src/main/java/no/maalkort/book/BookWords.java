package no.maalkort.book;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.figure.Status;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.RuleText;

/** The words that every form of the book has in common, in one language. */
record BookWords(Catalogue catalogue, Language language) {

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String of(Text text) {
        return text.in(language);
    }

    /** The same in the other language. */
    String other(Text text) {
        return text.in(language == Language.NB ? Language.EN : Language.NB);
    }

    String title() {
        return say("Reglene", "The rules");
    }

    String checksTitle() {
        return say("Kontrollene av tall", "The checks of figures");
    }

    String aboutChecks() {
        return say(
                "Hva hvert tall må holde før et mål dømmes etter det. Ingen har vedtatt grensene; hver sier sin grunn.",
                "What every figure is held to before a goal is judged by it. No council adopted a limit here; each says its "
                        + "ground.");
    }

    String adopts(Book.OfPack pack) {
        return say("Tar inn ", "Adopts ") + String.join(", ", pack.adopts()) + ".";
    }

    String reviewed(Book.OfPack pack) {
        var by = pack.reviewed();
        return by == null
                ? say("Ikke gjennomgått av andre.", "Not reviewed by others.")
                : say("Gjennomgått av ", "Reviewed by ") + by.by() + ", " + by.on() + say(", versjon ", ", version ")
                        + by.version() + ".";
    }

    List<String> levelHeads() {
        return List.of(
                say("nivå", "level"),
                say("tall", "number"),
                say("fra", "from"),
                say("til og med", "to the end of"),
                say("bekreftet", "confirmed"),
                say("kilde eller grunn", "source or ground"));
    }

    List<String> cells(Book.Line line) {
        String ground = Stream.of(line.source(), line.note() == null ? null : of(line.note()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return List.of(
                of(line.kind()),
                of(line.number()),
                line.from() == null ? say("alltid", "always") : line.from(),
                line.last() == null ? "" : String.valueOf(line.last()),
                joined(line.seen().stream().map(String::valueOf)),
                ground);
    }

    List<String> ruleHeads() {
        return List.of(
                say("tallet er", "the value is"), say("da er det", "so it is"), say("regel, linje", "rule, line"));
    }

    List<List<String>> rules(Book.Chapter goal) {
        return goal.rules().stream().map(rule -> cells(goal, rule)).toList();
    }

    private List<String> cells(Book.Chapter goal, RuleText rule) {
        var conditions = rule.conditions().stream().map(one -> one.text().substring("value ".length()));
        var indicator = Stream.ofNullable(rule.indicator())
                .map(id -> of(catalogue.measured(id).name()));
        return List.of(
                joined(Stream.concat(indicator, conditions)),
                of(sentences(goal).called(rule.state())),
                rule.name() + ", " + rule.line());
    }

    List<String> caseHeads() {
        return List.of(say("tilfelle", "case"), say("år", "year"), say("tall", "figures"), say("tilstand", "state"));
    }

    List<List<String>> cases(Book.Chapter goal) {
        return goal.cases().stream().map(one -> cells(goal, one)).toList();
    }

    private List<String> cells(Book.Chapter goal, Case one) {
        boolean due = goal.figures().stream()
                .flatMap(figure -> figure.levels().stream())
                .anyMatch(line -> line.due() != null && line.due() == one.year() && line.holdsIn(one.year()));
        String reason = one.reason() == null ? null : one.reason().name();
        return List.of(
                one.name(),
                String.valueOf(one.year()),
                joined(one.given().stream().map(BookWords::given)),
                of(sentences(goal).called(one.state(), reason, due)) + (reason == null ? "" : " (" + reason + ")"));
    }

    private RuleSentences sentences(Book.Chapter goal) {
        return new RuleSentences(catalogue, goal.rules(), goal.advice() != null);
    }

    private static String given(Case.Given given) {
        String value = given.value() == null ? "" : given.value();
        String marks = joined(Stream.of(
                        given.status() == Status.A ? null : String.valueOf(given.status()),
                        given.published() == null ? null : "published " + given.published(),
                        given.publisher())
                .filter(Objects::nonNull));
        return given.indicator() + (given.period() == null ? "" : "@" + given.period()) + " " + value
                + (marks.isEmpty() ? "" : " (" + marks + ")");
    }

    /** Codes of a figure elsewhere: {@code kostra KOSAGD230000}. */
    String codes(Book.Figure figure) {
        return joined(figure.codes().entrySet().stream().map(one -> one.getKey() + " " + one.getValue()));
    }

    /** Title, publisher, section and date of a source; its link and quotation stand beside. */
    static String source(Goal.Source source) {
        return joined(Stream.of(source.title(), source.publisher(), source.section(), source.published())
                .filter(Objects::nonNull));
    }

    static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
