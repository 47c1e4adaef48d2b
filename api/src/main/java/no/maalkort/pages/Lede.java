package no.maalkort.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Wording;

/**
 * What a scorecard says in a sentence and in counts.
 *
 * @param counts every state that is judged, and each other one that there is
 */
public record Lede(String sentence, List<Count> counts) {
    private static final List<Glyphed> JUDGED = List.of(
            new Glyphed(State.MET, "LEVEL"),
            new Glyphed(State.MET, "PATH"),
            new Glyphed(State.PARTLY_MET, "LEVEL"),
            new Glyphed(State.NOT_MET, "LEVEL"),
            new Glyphed(State.NOT_MET, "PATH"));
    private static final List<Glyphed> REST = List.of(
            new Glyphed(State.INDETERMINATE, null),
            new Glyphed(State.NO_DATA, null),
            new Glyphed(State.MANUAL, null),
            new Glyphed(State.ERROR, null));

    private record Glyphed(State state, String basis) {
        private Glyph glyph(Phrases words) {
            return Glyph.of(state, basis, null, words.language());
        }

        /** Whether the count stands even where it is nought. */
        private boolean always() {
            return JUDGED.contains(this) && !"PATH".equals(basis);
        }
    }

    /**
     * How many goals are in a state.
     *
     * @param place the id of the first of them on the page, or of the section they stand in alone
     */
    public record Count(Glyph glyph, long count, String place) {}

    /** Of a scorecard, and the pack that it is judged by. */
    static Lede of(Scorecard card, LoadedPack pack, Phrases words) {
        var symbols = card.goals().stream().map(goal -> symbol(goal, words)).toList();
        var counted = new LinkedHashMap<Glyphed, Long>();
        Stream.concat(JUDGED.stream(), REST.stream())
                .forEach(one -> counted.put(one, (long)
                        Collections.frequency(symbols, one.glyph(words).symbol())));
        var counts = counted.entrySet().stream()
                .filter(one -> one.getValue() > 0 || one.getKey().always())
                .map(one ->
                        new Count(one.getKey().glyph(words), one.getValue(), place(card.goals(), one.getKey(), words)))
                .toList();
        return new Lede(sentence(card, pack, counted, words), counts);
    }

    /** What a goal is counted by, so that an attested one is counted with its state. */
    private static String symbol(GoalResult goal, Phrases words) {
        return Glyph.of(goal, words.language()).symbol();
    }

    /** Of those who share a section with other states the first goal itself; one that a person judged is among the words. */
    private static String place(List<GoalResult> goals, Glyphed one, Phrases words) {
        return switch (one.state()) {
            case INDETERMINATE -> "undecided";
            case NO_DATA -> "missing";
            case MANUAL -> "words";
            case ERROR -> "faulty";
            default ->
                Sections.of(goals, Sections.JUDGED).stream()
                        .filter(goal ->
                                symbol(goal, words).equals(one.glyph(words).symbol()))
                        .findFirst()
                        .map(GoalBlock::anchor)
                        .orElse("words");
        };
    }

    private static String sentence(Scorecard card, LoadedPack pack, Map<Glyphed, Long> counted, Phrases words) {
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        String name = card.municipality().name();
        if (all == 0) {
            return words.say("lede.none", name, card.year());
        }
        var sentences = new ArrayList<String>();
        boolean own = card.municipality().id().equals(pack.pack().municipality());
        String title = pack.pack().title().in(words.language());
        sentences.add(words.count(own ? "lede.goals" : "lede.others", all, name, words.number(all), title));
        if (all == 1) {
            var only = counted.keySet().stream()
                    .filter(one -> counted.get(one) > 0)
                    .findFirst()
                    .orElseThrow();
            sentences.add(words.say("lede.single", words.count(only.glyph(words).key(), 1)));
            return String.join(" ", sentences);
        }
        long judged = JUDGED.stream().mapToLong(counted::get).sum();
        sentences.add(judged(judged, all, counted, words));
        var rest = clauses(REST, counted, words);
        if (!rest.isEmpty()) {
            sentences.add(Wording.upper(words.say("lede.rest", words.clauses(rest))));
        }
        return String.join(" ", sentences);
    }

    private static String judged(long judged, long all, Map<Glyphed, Long> counted, Phrases words) {
        if (judged == 0) {
            return words.say("lede.judged.none");
        }
        String key = judged > 1 && judged == all ? "lede.judged.all" : "lede.judged";
        return Wording.upper(
                words.count(key, judged, words.number(judged), words.clauses(each(judged, counted, words))));
    }

    private static List<String> each(long judged, Map<Glyphed, Long> counted, Phrases words) {
        var some = JUDGED.stream().filter(one -> counted.get(one) > 0).toList();
        if (some.size() > 1) {
            return clauses(JUDGED, counted, words);
        }
        String said = words.count(some.get(0).glyph(words).key(), judged);
        return List.of(judged == 1 ? said : words.say(judged == 2 ? "lede.both" : "lede.every", said));
    }

    private static List<String> clauses(List<Glyphed> some, Map<Glyphed, Long> counted, Phrases words) {
        return some.stream()
                .filter(one -> counted.get(one) > 0)
                .map(one -> words.number(counted.get(one)) + " "
                        + words.count(one.glyph(words).key(), counted.get(one)))
                .toList();
    }
}
