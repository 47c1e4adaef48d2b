package no.maalkort.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.goal.Check;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.rulepack.Packs;
import no.maalkort.rulepack.RuleText;

/** The rules as a document for people who read neither YAML nor DRL: every goal's words, levels, rules and cases. */
final class RuleBook {
    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    RuleBook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(Packs packs) {
        line("# The rules");
        line(
                "Made from goal.yaml, rules.drl and cases.yaml of every goal; do not edit. A test fails when it is stale.");
        packs.all().forEach(this::pack);
        line("# The checks of figures");
        line(
                "What every figure is held to before a goal is judged by it. No council adopted a limit here; each says its ground.");
        packs.checks().forEach(this::checks);
        return text.toString();
    }

    private void checks(LoadedPack loaded) {
        var pack = loaded.pack();
        line("## " + pack.id() + ": " + pack.title().en());
        String area = "";
        for (Goal limits : pack.goals()) {
            if (!limits.area().equals(area)) {
                area = limits.area();
                line("### " + pack.areas().get(area).en());
            }
            check(loaded, pack.check(limits.id()).orElseThrow());
        }
    }

    private void check(LoadedPack pack, Check check) {
        var limits = check.limits();
        line("#### " + limits.title().en());
        line("[" + pack.pack().id() + ":" + check.id() + "](" + pack.pack().id() + "/"
                + check.id().replaceFirst("\\.", "/") + ") · " + limits.title().nb());
        line(limits.paraphrase().en());
        line((check.severity() == Check.Severity.ERROR ? "An error: the figure is not used." : "A warning.")
                + (check.units().isEmpty() ? "" : " Looks at figures in " + String.join(", ", check.units()) + ".")
                + (check.indicators().isEmpty() ? "" : " Looks at " + String.join(", ", check.indicators()) + "."));
        line("Limits of " + check.measure().indicator().name().en().replaceFirst(",$", "") + " (`"
                + check.measure().key() + "`):");
        list(check.levels().stream()
                .map(level -> level.value() + ". " + level.ground().en()));
        line("Maybe " + check.advice().en());
        rules(pack.texts(check.id()));
        cases(pack.cases(check.id()));
    }

    private void pack(LoadedPack loaded) {
        var pack = loaded.pack();
        line("## " + pack.id() + ": " + pack.title().en());
        pack.adopts().forEach(ref -> line("Adopts " + ref + "."));
        String area = "";
        for (Goal goal : pack.goals()) {
            if (!goal.area().equals(area)) {
                area = goal.area();
                line("### " + pack.areas().get(area).en());
            }
            goal(loaded, goal);
        }
    }

    private void goal(LoadedPack pack, Goal goal) {
        String folder = pack.pack().id() + "/" + goal.id().replaceFirst("\\.", "/");
        line("#### " + goal.title().en());
        line("[" + pack.pack().id() + ":" + goal.id() + "](" + folder + ") · "
                + goal.title().nb());
        line("> "
                + (goal.quote() != null
                        ? "«" + goal.quote() + "»"
                        : "Paraphrased: " + goal.paraphrase().en()));
        if (goal.isWordsOnly()) {
            line("Words only: nobody can judge it by rule.");
        } else if (goal.information() != null) {
            line("For information: " + name(goal.information()) + ".");
        }
        if (goal.lag() > 0) {
            line("Year Y is judged on the figure of Y − " + goal.lag() + ".");
        }
        if (goal.appliesTo() != null) {
            line("Not for every body: " + goal.appliesTo().because().en());
        }
        goal.measures().forEach(measure -> levels(goal, measure));
        rules(pack.texts(goal.id()));
        cases(pack.cases(goal.id()));
        if (!goal.notEncoded().isEmpty()) {
            line("Not captured by the rules:");
            list(goal.notEncoded().stream().map(one -> one.en()));
        }
    }

    private void levels(Goal goal, Goal.Measure measure) {
        line("Levels of " + name(measure.indicator()) + ":");
        list(measure.levels().stream().map(level -> level(goal, measure, level)));
    }

    private String level(Goal goal, Goal.Measure measure, Level level) {
        String unit = catalogue.indicator(measure.indicator()).unit();
        String number = level.range() != null
                ? level.range().desiredLow() + " to " + level.range().desiredHigh() + " desired, "
                        + level.range().acceptedLow() + " to " + level.range().acceptedHigh() + " accepted"
                : level.indicator() != null ? "as much as " + name(level.indicator()) : level.value() + " " + unit;
        String path = level.path() == null
                ? ""
                : ", on a path ("
                        + level.path()
                                .shape()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')
                        + level.path().through().entrySet().stream()
                                .map(one -> ", " + one.getValue() + " in " + one.getKey())
                                .collect(Collectors.joining())
                        + ", chosen by "
                        + (level.path().adoptedBy() == Level.AdoptedBy.COUNCIL ? "the council" : "Maalkort")
                        + ")";
        var source = goal.sources().get(level.source());
        return level.kind().name().toLowerCase(java.util.Locale.ROOT) + (level.strict() ? ", to be passed" : "") + ": "
                + number + (level.due() == null ? "" : " in " + level.due()) + path + ", from "
                + level.from().text()
                + (level.to() == null ? "" : " to " + level.to().text())
                + (level.seen().isEmpty()
                        ? ""
                        : ", confirmed " + joined(level.seen().stream().map(String::valueOf)))
                + " (" + source.title() + ", " + source.publisher() + ")";
    }

    private void rules(List<RuleText> rules) {
        if (rules.isEmpty()) {
            return;
        }
        text.append("| the value is | so it is | rule, line |\n|---|---|---|\n");
        for (RuleText rule : rules) {
            String when = joined(Stream.concat(
                    Stream.ofNullable(rule.indicator()).map(this::name),
                    rule.conditions().stream().map(one -> one.text().substring("value ".length()))));
            text.append("| ").append(when).append(" | ").append(rule.state()).append(" | ");
            text.append(rule.name()).append(", ").append(rule.line()).append(" |\n");
        }
        text.append('\n');
    }

    private void cases(List<Case> cases) {
        text.append("| case | year | figures | state |\n|---|---|---|---|\n");
        for (Case one : cases) {
            String given = joined(one.given().stream().map(RuleBook::given));
            text.append("| ")
                    .append(one.name())
                    .append(" | ")
                    .append(one.year())
                    .append(" | ")
                    .append(given);
            text.append(" | ")
                    .append(one.state())
                    .append(one.reason() == null ? "" : " " + one.reason())
                    .append(" |\n");
        }
        text.append('\n');
    }

    private static String given(Case.Given given) {
        String value = given.value() == null ? "" : given.value();
        String marks = joined(Stream.of(
                        given.status() == no.maalkort.figure.Status.A ? null : String.valueOf(given.status()),
                        given.published() == null ? null : "published " + given.published(),
                        given.publisher())
                .filter(mark -> mark != null));
        return given.indicator() + (given.period() == null ? "" : "@" + given.period()) + " " + value
                + (marks.isEmpty() ? "" : " (" + marks + ")");
    }

    private String name(String indicator) {
        return catalogue.indicator(indicator).name().en();
    }

    private void list(Stream<String> items) {
        items.forEach(item -> text.append("* ").append(item).append('\n'));
        text.append('\n');
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
