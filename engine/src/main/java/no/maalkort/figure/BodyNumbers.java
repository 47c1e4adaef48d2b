package no.maalkort.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.maalkort.figure.Body.Kind;
import no.maalkort.figure.Body.Numbered;

/** Whose an official number is, and whom one that ended leads to. */
final class BodyNumbers {
    private final Map<String, Set<Body>> bodies = new HashMap<>();
    private final Supplier<NumberChanges> file;
    private NumberChanges changes;

    /** The numbers of these bodies; the file of changes is read only when a number has had its time. */
    BodyNumbers(Collection<Body> known, Supplier<NumberChanges> file) {
        this.file = file;
        known.forEach(
                body -> body.numbers().forEach(n -> bodies.computeIfAbsent(n.number(), any -> new LinkedHashSet<>())
                        .add(body)));
    }

    private synchronized NumberChanges changes() {
        if (changes == null) {
            changes = file.get();
        }
        return changes;
    }

    /** Whether a body of the catalogue has or had the number. */
    boolean has(String number) {
        return bodies.containsKey(number);
    }

    private Set<Body> of(String number) {
        return bodies.getOrDefault(number, Set.of());
    }

    /** Whose a number is in a year, or in any where none is given. */
    Named find(String number, Integer year) {
        var bodies = of(number);
        if (year == null) {
            return numberOfAnyYear(number, bodies);
        }
        var then = bodies.stream()
                .filter(body -> isValid(span(body, number), year))
                .toList();
        if (then.size() == 1) {
            return new Named.One(then.get(0), null);
        }
        if (then.size() > 1) {
            return new Named.Several(then, "The number (" + number + ") is that of several bodies in " + year + ".");
        }
        if (bodies.stream().anyMatch(body -> body.kind() == Kind.GROUP)) {
            return otherScheme(number, year);
        }
        boolean begins = !bodies.isEmpty() && bodies.stream().allMatch(body -> starts(span(body, number)) > year);
        return begins ? usedEarlier(number, bodies, year) : followed(number, year);
    }

    private Named numberOfAnyYear(String number, Set<Body> bodies) {
        if (bodies.isEmpty()) {
            return followed(number, null);
        }
        var holder = bodies.iterator().next();
        if (holder.kind() == Kind.GROUP && !isUnbounded(span(holder, number))) {
            return new Named.Several(
                    List.copyOf(bodies),
                    "The groups of (" + number + ") were drawn anew; the year decides which is meant.");
        }
        var reuse = changes().reuse(number);
        if (bodies.size() > 1 || reuse != null) {
            String first = reuse == null ? "" : " It was " + reuse.name() + "'s until " + reuse.year() + ".";
            return new Named.Several(
                    List.copyOf(bodies),
                    "The number (" + number + ") was used again; the year decides whose it is." + first);
        }
        return new Named.One(holder, null);
    }

    /** A number of today on a figure of before. */
    private Named usedEarlier(String number, Set<Body> bodies, int year) {
        var reuse = changes().reuse(number);
        if (reuse != null && year < reuse.year()) {
            return new Named.None("it is " + reuse.name() + ", which had the number until " + reuse.year()
                    + " and is not in the catalogue.");
        }
        if (bodies.size() > 1) {
            return new Named.Several(List.copyOf(bodies), "The number (" + number + ") came after " + year + ".");
        }
        var body = bodies.iterator().next();
        int from = starts(span(body, number));
        String borders =
                body.isOneArea(year, from) && body.number(year) != null ? "" : "; its borders are not those of " + year;
        return new Named.One(
                body,
                "(" + number + ") is the number of " + body.name().en() + " from " + from + "; used for " + year
                        + borders + ".");
    }

    /** Whom an ended number leads to, by its changes until the year. */
    Named followed(String number, Integer year) {
        var steps = changes().of(number, year);
        if (steps.isEmpty()) {
            return unfollowed(number, of(number), year);
        }
        var told = String.join(
                "; ", steps.stream().map(NumberChanges.Change::told).distinct().toList());
        var ends = NumberChanges.ends(steps);
        var next = ends.stream().flatMap(end -> standing(end, year)).distinct().toList();
        if (ends.size() > 1) {
            return new Named.Several(next, "The number (" + number + ") has no single successor: " + told + ".");
        }
        if (next.size() != 1) {
            return new Named.None("it is not in the catalogue: " + told + ".");
        }
        return new Named.One(
                next.get(0),
                "(" + number + ") is an earlier number of " + next.get(0).name().en() + ": " + told + ".");
    }

    private Named unfollowed(String number, Set<Body> bodies, Integer year) {
        var later = changes().of(number, null);
        if (bodies.size() == 1) {
            var body = bodies.iterator().next();
            return new Named.One(
                    body, "(" + number + ") was the number of " + body.name().en() + "; used for " + year + ".");
        }
        return later.isEmpty()
                ? new Named.None("it is misspelt, or not in the catalogue.")
                : new Named.None("it is " + later.get(0).name() + ", which is not in the catalogue; "
                        + later.get(0).told() + ".");
    }

    private Stream<Body> standing(String number, Integer year) {
        return of(number).stream().filter(body -> year == null || isValid(span(body, number), year));
    }

    /** What is told of a group in a year before it was drawn. */
    static Named otherScheme(String group, int year) {
        return new Named.None("the groups were drawn anew since " + year + ", and which group (" + group
                + ") was then is not in the catalogue.");
    }

    private static Numbered span(Body body, String number) {
        return body.numbers().stream()
                .filter(n -> n.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(Numbered span, int year) {
        return starts(span) <= year && (span.to() == null || year <= span.to());
    }

    private static boolean isUnbounded(Numbered span) {
        return span.from() == null && span.to() == null;
    }

    private static int starts(Numbered span) {
        return span.from() == null ? Integer.MIN_VALUE : span.from();
    }
}
