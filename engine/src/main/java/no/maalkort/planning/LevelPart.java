package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.maalkort.goal.Level;
import no.maalkort.goal.Level.Kind;

/** One number of a level that can be supposed: a floor, a minimum, a target, an optimum, or an edge of a range. */
public enum LevelPart {
    FLOOR,
    MINIMUM,
    TARGET,
    OPTIMUM,
    DESIRED_LOW,
    DESIRED_HIGH,
    ACCEPTED_LOW,
    ACCEPTED_HIGH;

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Stream.of(values()).map(LevelPart::word).toList();
    }

    /** The part of a name, or null. */
    static LevelPart of(String word) {
        return Stream.of(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Whether a level has it. */
    boolean isOf(Level level) {
        return switch (this) {
            case FLOOR -> level.kind() == Kind.FLOOR;
            case MINIMUM -> level.kind() == Kind.MINIMUM;
            case TARGET -> level.kind() == Kind.TARGET;
            case OPTIMUM -> level.kind() == Kind.OPTIMUM;
            default -> level.kind() == Kind.RANGE;
        };
    }

    /** The parts a level has. */
    static Stream<LevelPart> of(Level level) {
        return Stream.of(values()).filter(part -> part.isOf(level));
    }

    /** What a level says of it; null where that is a reported figure. */
    String in(Level level) {
        var range = level.range();
        return switch (this) {
            case FLOOR, MINIMUM, TARGET, OPTIMUM -> level.value();
            case DESIRED_LOW -> range.desiredLow().toPlainString();
            case DESIRED_HIGH -> range.desiredHigh().toPlainString();
            case ACCEPTED_LOW -> range.acceptedLow().toPlainString();
            case ACCEPTED_HIGH -> range.acceptedHigh().toPlainString();
        };
    }

    /** The level with another number in it. */
    Level put(Level level, String value) {
        if (level.range() == null) {
            return level.asking(value, null, level.path());
        }
        var range = level.range();
        var number = new BigDecimal(value);
        return level.asking(
                null,
                new Level.Range(
                        this == DESIRED_LOW ? number : range.desiredLow(),
                        this == DESIRED_HIGH ? number : range.desiredHigh(),
                        this == ACCEPTED_LOW ? number : range.acceptedLow(),
                        this == ACCEPTED_HIGH ? number : range.acceptedHigh()),
                null);
    }
}
