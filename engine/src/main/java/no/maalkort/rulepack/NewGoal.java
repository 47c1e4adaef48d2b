package no.maalkort.rulepack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Problem;
import no.maalkort.figure.YamlNode;

/**
 * The files of a goal that nobody has written yet.
 *
 * <p>The rules are whole, for they hold no number; words, levels and the numbers of cases stand as {@link Placeholders},
 * which keep the pack from being used until each is filled in.
 */
public final class NewGoal {
    private NewGoal() {}

    /** The texts by file name. */
    public static Map<String, String> files(String goal, GoalKind kind, List<Indicator> indicators, boolean anyBody) {
        var files = new TreeMap<String, String>();
        files.put("goal.yaml", "id: " + goal + "\n" + """
                title:
                  nb: <the goal in a few words of Norwegian>
                  en: <the goal in a few words of English>
                quote: <the words of the source as printed>
                sources:
                  decision: {title: <title of the source>, publisher: <who published it>, published: <year>}
                """ + asked(kind, indicators) + "not-encoded: []\n");
        files.put("cases.yaml", NewCases.of(kind, indicators, anyBody));
        String rules = NewRules.of(goal, kind, indicators);
        if (rules != null) {
            files.put("rules.drl", rules);
        }
        return files;
    }

    private static String asked(GoalKind kind, List<Indicator> indicators) {
        return switch (kind) {
            case WORDS -> "in-force: {from: <year>, source: decision}\n";
            case INFORMATION ->
                "indicator: " + indicators.get(0).id()
                        + "\nfor-information: true\nin-force: {from: <year>, source: decision}\n";
            case SEVERAL ->
                indicators.stream()
                        .map(one -> "  " + one.id() + ":\n" + levels(kind, List.of(one), "    "))
                        .collect(Collectors.joining("", "indicators:\n", ""));
            default -> "indicator: " + indicators.get(0).id() + "\nlevels:\n" + levels(kind, indicators, "  ");
        };
    }

    private static String levels(GoalKind kind, List<Indicator> indicators, String indent) {
        var figure = indicators.get(0);
        String value = figure.isYesNo() ? "<yes or no>" : figure.ranks().isEmpty() ? "<number>" : "<grade>";
        var levels = new ArrayList<String>();
        switch (kind) {
            case STRICT_TARGET -> levels.add("kind: target, value: " + value + ", strict: true");
            case REPORTED_TARGET ->
                levels.add("kind: target, indicator: " + indicators.get(1).id());
            case RANGE -> levels.add("kind: range, desired: [<number>, <number>], accepted: [<number>, <number>]");
            case PATH ->
                levels.add("kind: target, value: <number>, due: <year>,"
                        + " path: {shape: <linear or constant-rate>, adoptedBy: <council or maalkort>}");
            case MINIMUM_AND_TARGET -> {
                levels.add("kind: minimum, value: <number>");
                levels.add("kind: target, value: <number>");
            }
            default -> levels.add("kind: target, value: " + value);
        }
        return levels.stream()
                .map(level -> indent + "- {" + level + ", from: <year>, source: decision}\n")
                .collect(Collectors.joining());
    }

    /**
     * What a new goal must know of its pack.
     *
     * @param areas that goals may lie in, named or common
     * @param anyBody whether it is no single municipality's
     */
    public record About(List<String> areas, boolean anyBody, boolean holdsChecks) {}

    /**
     * What a pack.yaml says, whatever else is still to be filled in.
     *
     * @throws Problem.Rejected if it cannot be read
     */
    public static About about(FileTree pack) {
        var problems = new ArrayList<Problem>();
        var node = YamlNode.read(pack, PackFiles.PACK, problems);
        if (!problems.isEmpty()) {
            throw new Problem.Rejected(problems, "nothing was written");
        }
        var areas = new ArrayList<>(PackReader.ORDER);
        if (PackWords.has(node, "areas")) {
            areas.addAll(node.get("areas").entries().keySet());
        }
        return new About(areas, !PackWords.has(node, "municipality"), PackWords.has(node, "holds"));
    }

    /** Puts the files into a folder that is not there yet. */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder);
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }
}
