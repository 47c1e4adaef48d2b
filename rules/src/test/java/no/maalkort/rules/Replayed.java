package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Published;
import no.maalkort.figure.Release;
import no.maalkort.figure.Status;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelShown;

/** The figures that an explanation names, made again of nothing but its JSON, by the place where each was read. */
record Replayed(Map<String, Observation> byPlace) {

    static Replayed of(GoalResult result) {
        var named = Stream.of(
                        result.inputs().stream(),
                        result.parts().stream().flatMap(part -> part.inputs().stream()),
                        levels(result).map(LevelShown::input).filter(Objects::nonNull))
                .flatMap(some -> some);
        var byPlace = new LinkedHashMap<String, Observation>();
        named.map(Replayed::observation).forEach(one -> byPlace.putIfAbsent(one.place(), one));
        return new Replayed(byPlace);
    }

    private static Stream<LevelShown> levels(GoalResult result) {
        return Stream.concat(result.levels().stream(), result.parts().stream().flatMap(part -> part.levels().stream()));
    }

    private static Observation observation(GoalResult.Input input) {
        var release = new Release(
                input.release(),
                input.title(),
                input.publisher(),
                input.via(),
                input.link(),
                Map.of(),
                input.licence(),
                new Published(input.published()),
                input.presumed(),
                input.file(),
                "");
        return new Observation(
                input.indicator(),
                input.body(),
                Integer.parseInt(input.period()),
                input.value(),
                input.printed(),
                Status.valueOf(input.status()),
                input.publisher(),
                input.source(),
                input.quote(),
                null,
                release,
                input.line());
    }

    List<Observation> all() {
        return List.copyOf(byPlace.values());
    }

    boolean names(Observation one) {
        return byPlace.containsKey(one.place());
    }

    /** The same row with another value. */
    static Observation moved(Observation one, BigDecimal value, String text, Status status) {
        return new Observation(
                one.indicator(),
                one.body(),
                one.period(),
                value,
                text == null ? value.toPlainString() : text,
                status,
                one.publisher(),
                one.source(),
                one.quote(),
                one.note(),
                one.release(),
                one.line());
    }
}
