package no.maalkort.rulepack;

import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Problem;
import no.maalkort.goal.Goal;

/**
 * One small change of a goal that nobody decided: a level nudged, a comparison turned, a rule removed.
 *
 * @param file as people know it
 * @param line of what is changed, from 1
 * @param column of what is changed, from 1
 * @param change what became of what: {@code value >= target became value > target}
 * @param goal with its changed levels, or as it is
 * @param drl the changed rules, or null where they are as they are
 */
public record Mutation(String file, int line, int column, String change, Goal goal, String drl) {

    /** The place as editors read it. */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    /** What reading and lint of the changed goal tell. */
    List<Problem> problems(PackFolder folder) {
        var problems = new ArrayList<Problem>();
        if (drl == null) {
            goal.measures().forEach(measure -> new LevelCheck(
                            folder.names().catalogue().measured(measure.indicator()), file, problems)
                    .check(measure.levels()));
            return problems;
        }
        var rules = RuleReader.read(file, goal.id(), drl, problems);
        if (problems.isEmpty()) {
            problems.addAll(Lint.check(folder, goal, rules));
        }
        return problems;
    }
}
