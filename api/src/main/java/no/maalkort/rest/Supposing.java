package no.maalkort.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import no.maalkort.figure.Written;
import no.maalkort.planning.Assumptions;
import no.maalkort.planning.Scenario;
import no.maalkort.planning.Settings;
import no.maalkort.planning.WhatIfScoring;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/**
 * What the address of a question supposes of the year: the command line's options, each of several things with a semicolon
 * between them.
 *
 * @param set figures, such as {@code finance.net-operating-result-percent=4,1 %}; or null
 * @param level levels in force, such as {@code finance.net-operating-result.minimum=3,5}; or null
 * @param weight goals' weights, such as {@code finance.net-operating-result=2}; or null
 */
record Supposing(String set, String level, String weight) {
    /** Whether anything is supposed. */
    boolean isAny() {
        return set != null || level != null || weight != null;
    }

    /** A request's year as it is supposed, or as it is. */
    WhatIfScoring.Supposed year(Workspace workspace, Scoring.Request request) {
        return isAny()
                ? Deadline.within(() -> WhatIfScoring.supposed(workspace, request, scenario(workspace, request)))
                : WhatIfScoring.Supposed.nothing(workspace, request);
    }

    /** The scenario of a request's year; a refusal with every fault. */
    Scenario scenario(Workspace workspace, Scoring.Request request) {
        var assumptions = Assumptions.typed(workspace, request);
        var settings = new Settings(assumptions);
        var faults = new ArrayList<Fault>();
        each("set", set, settings::figure, faults);
        each("level", level, settings::level, faults);
        each("weight", weight, settings::weight, faults);
        if (!faults.isEmpty()) {
            throw Refusal.wrong(faults);
        }
        return assumptions.scenario("");
    }

    private static void each(
            String name, String text, BiConsumer<String, Assumptions.Place> setting, List<Fault> faults) {
        var all = text == null ? List.<String>of() : List.of(text.split(";", -1));
        if (all.size() > ScenarioSent.MOST) {
            throw Refusal.wrong(name, "More than " + ScenarioSent.MOST + " things are supposed.", "ask for fewer.");
        }
        all.forEach(one -> setting.accept(one.strip(), at(name, faults)));
    }

    private static Assumptions.Place at(String name, List<Fault> faults) {
        return new Assumptions.Place() {
            @Override
            public void problem(String message, String maybe) {
                faults.add(Fault.in(name, message, ScenarioSent.asRequested(maybe)));
            }

            @Override
            public Written written() {
                return new Written(name, null);
            }
        };
    }
}
