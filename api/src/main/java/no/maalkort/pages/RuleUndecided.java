package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.judgement.Norm;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scorecard.Branch;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;

/** What rules would say of an undecided figure, by each value that it may have, or has so far. */
record RuleUndecided(GoalResult result, Phrases words) {

    /** How a rule compares each value, and what it would give where it held. */
    String possible(RuleText rule) {
        var values = result.reason().values().isEmpty() && result.value() != null
                ? List.of(result.value())
                : result.reason().values();
        var norm = norm();
        String told = values.stream()
                .map(value -> possible(rule, value, norm))
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining("; "));
        return GoalWords.orNothing(told);
    }

    private String possible(RuleText rule, BigDecimal value, Norm norm) {
        String compared = rule.conditions().stream()
                .filter(one -> norm.level(one.level()) != null)
                .map(one -> compared(one, value, norm.level(one.level())))
                .collect(Collectors.joining(", "));
        String basis = result.path() == null ? "LEVEL" : "PATH";
        return compared.isEmpty() || !rule.fires(result.indicator(), value, norm)
                ? compared
                : words.say(
                        "rule.would",
                        compared,
                        Glyph.of(rule.state(), basis, null, words.language()).lower());
    }

    private String compared(RuleText.Condition one, BigDecimal value, BigDecimal level) {
        var evidence = new EvidenceWords(words.language());
        if (!one.relation().holds(value, level)) {
            var failed = new Branch.Failed(value, one.relation(), one.level(), level);
            return evidence.failed(failed, result.unit(), result.text());
        }
        var because = new GoalResult.Because(
                result.indicator(), value, one.relation(), one.level(), level, value.subtract(level));
        return evidence.held(because, result.unit(), result.text());
    }

    private Norm norm() {
        if (result.path() != null) {
            return Norm.ofPath(result.path().at());
        }
        var range = result.levels().stream()
                .filter(level -> level.desired() != null)
                .findFirst();
        if (range.isEmpty()) {
            return Norm.ofLevels(value("floor"), value("minimum"), value("target"));
        }
        var desired = range.get().desired();
        var accepted = range.get().accepted() == null ? desired : range.get().accepted();
        return Norm.ofRange(desired.get(0), desired.get(1), accepted.get(0), accepted.get(1));
    }

    private BigDecimal value(String kind) {
        return result.levels().stream()
                .filter(level -> level.kind().equals(kind))
                .map(level -> level.value())
                .findFirst()
                .orElse(null);
    }
}
