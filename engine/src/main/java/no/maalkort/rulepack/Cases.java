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
    private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9.-]{0,95})(?:@([12]\\d{3}))?");
    private static final Pattern VALUE = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?|[A-Za-z][A-Za-z+-]{0,11}");

    private final String file;
    private final String municipality;

    private Cases(String file, String municipality) {
        this.file = file;
        this.municipality = municipality;
    }

    /** The cases of a file, in its order; none where there is no file. */
    static List<Case> read(FileTree tree, String path, String municipality, List<Problem> problems) {
        var cases = new ArrayList<Case>();
        var list = tree.has(path) ? YamlNode.read(tree, path, problems) : null;
        if (list != null) {
            var reader = new Cases(tree.shown(path), municipality);
            var names = new HashSet<String>();
            for (YamlNode node : list.items()) {
                var one = reader.one(node);
                if (!names.add(one.name())) {
                    node.problem("Two cases are named (" + one.name() + ").", "say what differs.");
                }
                cases.add(one);
            }
        }
        return cases;
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
                node.need("year").integer(),
                node.textOr("body", municipality),
                PackWords.day(node.get("as-of")),
                given,
                state,
                reason,
                file,
                node.line());
    }

    private static void given(String key, YamlNode value, List<Given> given) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            value.problem("(" + key + ") is no indicator.", "write indicator, or indicator@2019 for another period.");
            return;
        }
        Integer period = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        for (YamlNode figure : value.isList() ? value.items() : List.of(value)) {
            given.add(
                    figure.isMap()
                            ? figure(parts.group(1), period, figure)
                            : new Given(parts.group(1), period, value(figure), Status.A, null, null));
        }
    }

    private static Given figure(String indicator, Integer period, YamlNode node) {
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
                value == null ? null : value(value),
                status,
                PackWords.published(node.get("published")),
                PackWords.line(node, "publisher"));
    }

    private static String value(YamlNode node) {
        if (!VALUE.matcher(node.text()).matches()) {
            node.problem(
                    "(" + node.text() + ") is no figure.", "write a number with a decimal point, a grade, yes or no.");
        }
        return node.text();
    }
}
