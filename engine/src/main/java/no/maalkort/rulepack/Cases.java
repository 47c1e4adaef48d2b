package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Status;
import no.maalkort.figure.YamlNode;
import no.maalkort.judgement.Reason;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.Case.Given;

/** The reader of a cases.yaml. */
final class Cases {
    private static final Pattern YEAR = Pattern.compile("(19|2[01])[0-9]{2}");
    private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9.-]{0,95})(?:@([12]\\d{3}))?");

    private final String file;
    private final String municipality;
    private final Names names;

    private Cases(String file, String municipality, Names names) {
        this.file = file;
        this.municipality = municipality;
        this.names = names;
    }

    /** The cases of a file, in its order; none where there is no file. */
    static List<Case> read(FileTree tree, String path, String municipality, Names names, List<Problem> problems) {
        var cases = new ArrayList<Case>();
        var list = tree.has(path) ? YamlNode.read(tree, path, problems) : null;
        if (list != null && !Placeholders.areLeftIn(list)) {
            var reader = new Cases(tree.shown(path), municipality, names);
            var told = new HashSet<String>();
            for (YamlNode node : list.items()) {
                var one = reader.one(node);
                if (!told.add(one.name())) {
                    node.problem("Two cases are named (" + one.name() + ").", "say what differs.");
                }
                cases.add(one);
            }
        }
        return cases;
    }

    /** Tells what is left to be filled in in a file that cannot be read as cases yet. */
    static void placeholders(FileTree tree, String path, List<Problem> problems) {
        var list = tree.has(path) ? YamlNode.read(tree, path, problems) : null;
        if (list != null) {
            Placeholders.areLeftIn(list);
        }
    }

    private Case one(YamlNode node) {
        node.allow("name", "year", "body", "as-of", "given", "state", "reason");
        var given = new ArrayList<Given>();
        if (PackWords.has(node, "given")) {
            node.get("given").entries().forEach((key, value) -> given(key, value, given));
        }
        var state = PackWords.named(State.class, node.need("state"));
        var reason = PackWords.named(Reason.Code.class, node.get("reason"));
        if (reason != null && state != null && reason.state() != state) {
            node.get("reason")
                    .problem(
                            "The reason (" + reason + ") belongs to " + reason.state() + ", not to " + state + ".",
                            "exchange one of them.");
        }
        return new Case(
                node.need("name").text(),
                year(node.need("year")),
                PackWords.has(node, "body") ? names.body(node.get("body")) : municipality,
                PackWords.day(node.get("as-of")),
                given,
                state,
                reason,
                file,
                node.line());
    }

    private static int year(YamlNode node) {
        boolean year = YEAR.matcher(node.text()).matches();
        if (!year) {
            node.problem("(" + node.text() + ") is no year from 1900 to 2199.", "write it with four digits.");
        }
        return year ? Integer.parseInt(node.text()) : 0;
    }

    private void given(String key, YamlNode value, List<Given> given) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            value.problem("(" + key + ") is no indicator.", "write indicator, or indicator@2019 for another period.");
            return;
        }
        names.indicator(value, parts.group(1));
        Integer period = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        for (YamlNode figure : value.isList() ? value.items() : List.of(value)) {
            given.add(
                    figure.isMap()
                            ? figure(parts.group(1), period, figure)
                            : new Given(parts.group(1), period, value(figure, parts.group(1)), Status.A, null, null));
        }
    }

    private Given figure(String indicator, Integer period, YamlNode node) {
        node.allow("value", "status", "published", "publisher");
        var status = PackWords.has(node, "status") ? PackWords.named(Status.class, node.get("status")) : Status.A;
        var value = node.get("value");
        if (status != null && status.carriesValue() != (value != null)) {
            node.problem(
                    "The status (" + status + ") goes with " + (status.carriesValue() ? "a value." : "no value."),
                    "mend one of them.");
        }
        return new Given(
                indicator,
                period,
                value == null ? null : value(value, indicator),
                status,
                PackWords.published(node.get("published")),
                PackWords.line(node, "publisher"));
    }

    private String value(YamlNode node, String indicator) {
        names.value(node, indicator);
        return node.text();
    }
}
