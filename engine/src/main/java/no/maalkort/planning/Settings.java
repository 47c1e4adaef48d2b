package no.maalkort.planning;

import java.util.regex.Pattern;

/**
 * Assumptions on one line each, as a command takes them: {@code indicator@period/body=value(status)},
 * {@code goal.part/indicator=value}, {@code goal=weight}.
 */
public final class Settings {
    private static final Pattern FIGURE = Pattern.compile("([^@/=]+)(?:@([^/=]*))?(?:/([^=]*))?=(.*)");
    private static final Pattern LEVEL = Pattern.compile("([^/=]+)\\.([^./=]+)(?:/([^=]*))?=(.*)");
    private static final Pattern WEIGHT = Pattern.compile("([^=]+)=(.*)");
    private static final Pattern STATUS = Pattern.compile("(.*?)\\s*\\(([^()]*)\\)");

    private final Assumptions assumptions;

    public Settings(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    public void figure(String written, Assumptions.Place at) {
        var parts = FIGURE.matcher(written);
        if (!parts.matches()) {
            at.problem("A figure is supposed without its value.", "write INDICATOR=VALUE, such as 4,1%.");
            return;
        }
        var marked = STATUS.matcher(parts.group(4));
        boolean isMarked = marked.matches();
        assumptions.figure(
                parts.group(1),
                parts.group(3),
                parts.group(2),
                isMarked ? marked.group(1) : parts.group(4),
                null,
                isMarked ? marked.group(2) : null,
                null,
                at);
    }

    public void level(String written, Assumptions.Place at) {
        var parts = LEVEL.matcher(written);
        boolean isGoal = assumptions.hasGoal(written.split("[/=]", 2)[0]);
        if (!parts.matches() || isGoal) {
            at.problem(
                    "A level is supposed without its " + (isGoal ? "kind." : "value."),
                    "write GOAL.KIND=VALUE, the kind one of " + String.join(", ", LevelPart.words()) + ".");
            return;
        }
        assumptions.level(parts.group(1), parts.group(2), parts.group(3), parts.group(4), null, at);
    }

    public void weight(String written, Assumptions.Place at) {
        var parts = WEIGHT.matcher(written);
        if (!parts.matches()) {
            at.problem("A weight is supposed without its value.", "write GOAL=WEIGHT, such as 2.");
            return;
        }
        assumptions.weight(parts.group(1), parts.group(2), null, at);
    }
}
