package no.maalkort.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.pages.chart.Bullet;

/**
 * A year as it would be judged if something were otherwise: the form at the left, what comes of it at the right.
 *
 * @param action where the form asks
 * @param cleared where nothing is supposed, by the same dates
 * @param known fields of figures that are known
 * @param missing fields of figures that are not
 * @param levels fields of levels in force
 * @param others what is supposed beside those
 * @param hidden what the form passes on
 * @param unread why an entry was left out, or how many were; null where none was
 * @param supposed what is supposed, one thing a line
 * @param heading how many verdicts change
 * @param moved own goals that come out otherwise
 * @param apart the same of goals that never count here, such as those the state has set
 * @param before the board as it is
 * @param needs what a total takes, or null
 * @param command that gives the same again
 */
public record WhatIfPage(
        Frame frame,
        String name,
        String sentence,
        String action,
        String cleared,
        List<Field> known,
        List<Field> missing,
        List<Field> levels,
        List<Field> others,
        List<WhatIfQuestion.Entry> hidden,
        String unread,
        List<String> supposed,
        String heading,
        List<Moved> moved,
        List<Moved> apart,
        Board board,
        Board before,
        String needs,
        List<Limit> limits,
        String command) {

    /**
     * A field.
     *
     * @param id unique on the page
     * @param now what is known, in a sentence
     * @param options what can be chosen; empty where a value is typed
     * @param changed whether something else is supposed
     * @param wrong why it is left out, or null
     */
    public record Field(
            String id,
            String name,
            String label,
            String value,
            String unit,
            String now,
            List<Option> options,
            List<Fill> fills,
            boolean changed,
            Wrong wrong) {}

    /** Something that can be chosen. */
    public record Option(String value, String text) {}

    /** A link that fills something in. */
    public record Fill(String text, String address) {}

    /** What is wrong, with what was perhaps meant; where nothing was, on pages in English what the engine says of it. */
    public record Wrong(String told, String detail, Fill meant) {}

    /**
     * A goal that comes out otherwise.
     *
     * @param of whose goal it is, where it does not count; else null
     * @param after null where the state is the same
     */
    public record Moved(
            String title,
            String of,
            String address,
            Glyph before,
            Glyph after,
            String what,
            String why,
            Bullet bullet) {}

    /** How near the limits of a goal are. */
    public record Limit(String title, String today, String better, String worse) {}

    /** The ids of what follows a field beside the result: the sentence, and everything that leads to the same question. */
    public String live() {
        return Stream.of(known, missing, levels, others)
                .flatMap(List::stream)
                .map(field -> ",#h-" + field.id() + ",#e-" + field.id())
                .collect(Collectors.joining("", "#told:innerHTML,#clear,#other,#newest", ""));
    }

    /** Folds of fields with their titles' keys. */
    public List<Fold> folds() {
        return List.of(new Fold("whatif.missing", missing), new Fold("whatif.levels", levels));
    }

    /** Fields that are folded unless something is supposed in them. */
    public record Fold(String key, List<Field> fields) {
        public boolean isOpen() {
            return fields.stream().anyMatch(field -> field.changed() || field.wrong() != null);
        }
    }
}
