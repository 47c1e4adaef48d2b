package no.maalkort.cli;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.planning.PeerGroups;
import no.maalkort.planning.PeersScoring;
import no.maalkort.planning.RobustnessScoring;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peers}: a municipality's year beside that of others, each by its own goals. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "How a municipality compares with others: scores and figures side by side.",
        footer = {
            "",
            "Each is judged by its own pack, or by norway; listed by name.",
            "",
            "Try:  ${COMMAND-FULL-NAME} baerum 2020",
            "      ${COMMAND-FULL-NAME} baerum 2020 --group asker,oslo,stavanger"
        })
final class Beside implements Callable<Integer> {
    private static final int MOST = 100;

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "An id, number or name.")
    private String municipality;

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year judged.")
    private String year;

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "ID",
            description =
                    "Municipalities, or a group whose members bodies.yaml lists; default: those that have a pack of their own here.")
    private List<String> group = List.of();

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        int judged = Given.year(year);
        var groups = named();
        var body = given.municipalities(List.of(municipality), judged).get(0);
        var asking = given.request(body, judged);
        var bodies = Stream.concat(Stream.of(body), others(asking).stream().filter(one -> !one.equals(body)))
                .toList();
        if (bodies.size() > MOST) {
            throw new Usage(bodies.size() + " municipalities are more than " + MOST + ".", "name fewer.");
        }
        var requests = bodies.stream().map(one -> given.request(one, judged)).toList();
        var peers = PeersScoring.of(given.workspace(), requests, groups, PeersScoring.DRAWS, RobustnessScoring.SEED);
        if (format == Format.JSON) {
            System.out.print(ScorecardJson.write(peers));
            return 0;
        }
        var out = format == Format.MARKDOWN ? Lines.ofMarkdown() : new Lines(Lines.forATerminal());
        String text = new PeersText(peers, group.isEmpty(), given.workspace(), given.language(), out).write();
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    /** Those named, and the members of groups. */
    private List<Body> others(Scoring.Request asking) {
        if (group.isEmpty()) {
            return PeersScoring.usual(given.workspace(), asking);
        }
        var groups = groups();
        var others = group.stream()
                .flatMap(name -> {
                    var named = groups.named(name);
                    return named.isEmpty()
                            ? given.municipalities(List.of(name), asking.year()).stream()
                            : groups.members(named.get(0)).stream();
                })
                .toList();
        twice(others);
        if (others.stream().allMatch(asking.body()::equals)) {
            throw new Usage(
                    "Nobody but (" + asking.body().id() + ") is named.", "name others: --group asker,oslo,stavanger.");
        }
        others.stream()
                .filter(one -> !PeersScoring.isLike(asking, one))
                .findFirst()
                .ifPresent(one -> {
                    throw new Usage(
                            "A " + one.kind().words().en() + " (" + one.id() + ") is not set beside a "
                                    + asking.body().kind().words().en() + " ("
                                    + asking.body().id() + ").",
                            "name bodies of one kind.");
                });
        return others;
    }

    private static void twice(List<Body> others) {
        var once = new HashSet<Body>();
        others.stream().filter(one -> !once.add(one)).findFirst().ifPresent(one -> {
            throw new Usage("(" + one.id() + ") is named twice.", "leave one out.");
        });
    }

    private PeerGroups groups() {
        return new PeerGroups(given.workspace().figures().catalogue());
    }

    /** The groups that are named; what may mean several or none is refused. */
    private List<Body> named() {
        var groups = groups();
        for (String name : group) {
            var named = groups.named(name);
            if (named.size() > 1) {
                throw new Usage(
                        "The group (" + name + ") is in several versions.",
                        "you meant one of "
                                + named.stream().map(one -> one.group().label()).toList() + ".");
            }
            if (groups.isUnlisted(name)) {
                throw new Usage(
                        "Nothing here says who is in the group (" + name + "): a group is a code in one version of"
                                + " a scheme, and the catalogue lists no members.",
                        "name them: --group asker,oslo,stavanger; or list them in bodies.yaml.");
            }
        }
        return group.stream().flatMap(name -> groups.named(name).stream()).toList();
    }
}
