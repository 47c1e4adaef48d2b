package no.maalkort.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.goal.Goal;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scoring.Workspace;

/** The goals that are planned by: those of a pack, the ones it adopts and those of the packs it uses. */
public record PlannedGoals(Workspace workspace, LoadedPack pack) {
    private static final String IN_WORD = "[\\p{L}\\p{N}]";
    /** The least letters that a word may be begun with. */
    private static final int BEGINNING = 4;

    /** A goal of a pack. */
    public record Planned(String pack, Goal goal) {
        /** With its pack. */
        public String named() {
            return pack + ":" + goal.id();
        }

        /** The year whose levels are meant in a year; of a goal that is only proposed, those that it begins with at the earliest. */
        int levelsOf(int year) {
            return goal.proposed() && !goal.measures().isEmpty() ? Math.max(year, goal.begins()) : year;
        }
    }

    /** Every goal once, those that are only proposed last. */
    public List<Planned> all() {
        var one = pack.pack();
        var adopted = one.adopts().stream()
                .flatMap(ref -> workspace.packs().pack(ref.pack()).pack().goal(ref.goal()).stream()
                        .map(goal -> new Planned(ref.pack(), goal)));
        var used = one.uses().stream()
                .map(id -> workspace.packs().pack(id).pack())
                .flatMap(other -> other.goals().stream().map(goal -> new Planned(other.id(), goal)));
        return Stream.of(one.goals().stream().map(goal -> new Planned(one.id(), goal)), adopted, used)
                .flatMap(some -> some)
                .distinct()
                .sorted(Comparator.comparing(planned -> planned.goal().proposed()))
                .toList();
    }

    /** The goal of an id: {@code pack:goal}, an id of the pack's own, or one that only one other pack has; proposed ones too. */
    Optional<Planned> find(String id) {
        var every = all();
        var alike = every.stream().filter(one -> one.goal().id().equals(id)).toList();
        return every.stream()
                .filter(one -> one.named().equals(id) || shown(one).equals(id))
                .findFirst()
                .or(() -> alike.stream().filter(one -> alike.size() == 1).findFirst());
    }

    /** As people name it: with its pack where it is another's. */
    String shown(Planned one) {
        return one.pack().equals(pack.pack().id()) ? one.goal().id() : one.named();
    }

    /**
     * Those that a name means: an id, with its pack or without, else words of a title, whose last may be begun only;
     * several where it is not clear.
     */
    public List<Planned> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        var exact = all().stream()
                .filter(one -> one.named().equals(wanted) || one.goal().id().equals(wanted))
                .toList();
        var own = exact.stream()
                .filter(one -> one.pack().equals(pack.pack().id()))
                .toList();
        if (!exact.isEmpty()) {
            return own.isEmpty() ? exact : own;
        }
        var words = Pattern.compile("(?<!" + IN_WORD + ")" + Pattern.quote(wanted)
                + (wanted.length() < BEGINNING ? "(?!" + IN_WORD + ")" : ""));
        return all().stream()
                .filter(one -> isTitled(one.goal().title().nb(), words)
                        || isTitled(one.goal().title().en(), words))
                .toList();
    }

    private static boolean isTitled(String title, Pattern words) {
        return words.matcher(title.toLowerCase(Locale.ROOT)).find();
    }
}
