package no.maalkort.rules;

import java.util.List;
import java.util.function.Function;

/** What judges the goals of a benchmark: ours, a loop written by hand, or an engine that somebody would take instead. */
public enum Rival {
    MAALKORT("Maalkort", "the whole, by rules anyone can read", null),
    BY_HAND("loop by hand", "BigDecimal; each goal is code", null),
    EASY_RULES("Easy Rules 4.1.0", "BigDecimal; rules are Java; explains nothing", EasyRules::new),
    CEL("CEL 0.14.0", "doubles, no decimals; explains nothing", Cel::new),
    JOINS("Drools 10.2.0, joins", "BigDecimal; explains nothing; a session a thread", Joins::new),
    DMN("Drools DMN 10.2.0", "BigDecimal; names the row that matched", Dmn::new);

    private final String title;
    private final String note;
    private final Function<List<HandGoal>, HandWritten.Judge> maker;

    Rival(String title, String note, Function<List<HandGoal>, HandWritten.Judge> maker) {
        this.title = title;
        this.note = note;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    /** What it calculates with, and what it does not do. */
    String note() {
        return note;
    }

    /** Its judge of these goals, ready; the loop's own for those without. */
    HandWritten.Judge judge(List<HandGoal> goals) {
        return maker == null ? HandWritten.loop(goals) : maker.apply(goals);
    }
}
