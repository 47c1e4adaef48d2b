package no.maalkort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** The command that supposes the same as a scenario: its names and sources aside, which judge nothing. */
record ScenarioCommand(Workspace workspace, Scoring.Request request, Scenario scenario) {

    /** The command, with options that name folders at its end. */
    String line(List<String> folders) {
        var words = new ArrayList<>(List.of("maalkort", "what-if", scenario.municipality(), "" + scenario.year()));
        scenario.figures().forEach(one -> {
            words.add("--set");
            words.add(one.indicator() + "@" + one.period()
                    + (one.body().equals(scenario.municipality()) ? "" : "/" + one.body())
                    + "=" + Scenario.typed(one.value()) + (isUsual(one) ? "" : "(" + one.status() + ")"));
        });
        scenario.levels().forEach(one -> {
            words.add("--level");
            words.add(named(one.pack(), one.goal()) + "." + one.part().word() + indicator(one) + "="
                    + Scenario.typed(one.value()));
        });
        scenario.weights().forEach(one -> {
            words.add("--weight");
            words.add(named(one.pack(), one.goal()) + "="
                    + Scenario.typed(one.value().toPlainString()));
        });
        if (workspace.packOf(request.body()) != request.pack()) {
            words.add("--pack");
            words.add(request.pack().pack().id());
        }
        if (request.asOf() != null) {
            words.add("--as-of");
            words.add(request.asOf().toString());
        }
        if (request.rulesAt() != null) {
            words.add("--rules-at");
            words.add(request.rulesAt().toString());
        }
        words.addAll(folders);
        return words.stream().map(ScenarioCommand::quoted).collect(Collectors.joining(" "));
    }

    private String named(String pack, String goal) {
        return pack.equals(request.pack().pack().id()) ? goal : pack + ":" + goal;
    }

    /** Which of a goal's indicators, where it has several. */
    private String indicator(Scenario.LevelSet one) {
        var goal = workspace.packs().pack(one.pack()).pack().goal(one.goal()).orElseThrow();
        return goal.measures().size() == 1 ? "" : "/" + one.indicator();
    }

    private boolean isUsual(Scenario.FigureSet one) {
        var asOf = workspace.scoring().asOf(request);
        return one.status()
                == Assumptions.usual(workspace.figures(), asOf, one.indicator(), one.body(), one.period(), one.value());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9._@=,:/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
