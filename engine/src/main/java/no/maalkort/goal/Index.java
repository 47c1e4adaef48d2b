package no.maalkort.goal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;

/**
 * A method that makes one number of many figures, as data: what levels are worth, how numbers join, what they are called.
 *
 * <p>The figures are those of the pack's goals; a node of the tree without others below it holds the goals of the area of
 * its id, each with the goal's own weight.
 *
 * @param bodies the kinds of bodies it is for, which are ranked among each other
 * @param scales the first is the index itself
 * @param logarithmic goals whose figures count by their logarithm
 * @param imputation null where what is missing stays missing
 * @param trend null where none is told
 * @param rank null where nobody is ranked
 * @param file the index.yaml, as results cite it
 */
public record Index(
        List<Body.Kind> bodies,
        List<Scale> scales,
        Node tree,
        Set<String> logarithmic,
        Imputation imputation,
        Trend trend,
        Rank rank,
        String file) {
    private static final BigInteger MOST = BigInteger.TEN.pow(12);

    public Index {
        bodies = List.copyOf(bodies);
        scales = List.copyOf(scales);
        logarithmic = Set.copyOf(logarithmic);
    }

    /**
     * What each level of a goal is worth; between two levels a figure is worth its share of the way.
     *
     * @param at in the order floor, minimum, target, optimum, ever more
     * @param decimals how many people are shown
     * @param tiers best first, the last without a bound; empty where numbers have no names
     */
    public record Scale(String id, Text name, Map<Level.Kind, BigDecimal> at, int decimals, List<Band> tiers) {
        public Scale {
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * What numbers from a bound on are called.
     *
     * @param from null in the last of some bands: all that lies under the others
     * @param mark a colour's name, or an arrow
     */
    public record Band(BigDecimal from, Text name, String mark) {

        /** The first band, of some in falling order, whose bound a number reaches. */
        public static Band of(List<Band> bands, BigDecimal number) {
            return bands.stream()
                    .filter(band -> band.from == null || number.compareTo(band.from) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A number made of others.
     *
     * @param weight among its sisters
     * @param by how it is made, by scale; it has no number on others
     * @param leastCoverage the least share of weight with figures at which it has a number
     * @param of none where it holds the goals of the area of its id
     */
    public record Node(
            String id, Text name, BigDecimal weight, Map<String, Mean> by, BigDecimal leastCoverage, List<Node> of) {
        public Node {
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
            of = List.copyOf(of);
        }

        /** Itself and every node below it, each before those below it. */
        public Stream<Node> all() {
            return Stream.concat(Stream.of(this), of.stream().flatMap(Node::all));
        }
    }

    /** How numbers join. */
    public enum Mean {
        ARITHMETIC,
        GEOMETRIC,
        HARMONIC,
        /** The mean of the two lowest. */
        WORST_TWO,
        /** The lowest. */
        MINIMUM
    }

    /**
     * A missing figure is taken to be the mean of those of the body's group.
     *
     * @param scheme by which bodies are grouped
     * @param least how many figures a group must have
     */
    public record Imputation(String scheme, int least) {}

    /**
     * The pace there is, set against the pace that is asked for from a window's start until a year.
     *
     * @param scale the scale on which a linear pace is measured, and nodes' paces are told
     * @param years how long the window is
     * @param within how many years its start may lie off where there is no figure
     * @param achieved the level that is to be reached
     * @param due the year by which
     * @param deadBand a yearly fall of at most this much counts as none
     * @param leastCoverage the least share of weight with a pace at which a node has one
     * @param reached the arrow where the level is reached
     * @param arrows by pace, best first, the last without a bound
     */
    public record Trend(
            String scale,
            int years,
            int within,
            Level.Kind achieved,
            int due,
            Level.Shape pace,
            BigDecimal deadBand,
            BigDecimal leastCoverage,
            Band reached,
            List<Band> arrows) {
        public Trend {
            arrows = List.copyOf(arrows);
        }
    }

    /** The order of bodies: by which number, rounded how, and who comes after those who share a place. */
    public record Rank(String scale, By by, int decimals, Ties ties) {}

    /** The number that ranks. */
    public enum By {
        /** What it is at least, whatever missing figures are: keeping figures back never helps. */
        LOW,
        /** What it is, imputed figures among others. */
        SCORE
    }

    /** Which place follows two that share the first. */
    public enum Ties {
        /** The third. */
        COMPETITION,
        /** The second. */
        DENSE
    }

    /**
     * Weights as the smallest whole numbers in the same proportions, none of them above a million million.
     *
     * @param weights above 0
     */
    public static List<Long> factors(List<BigDecimal> weights) {
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        var whole = weights.stream()
                .map(weight -> weight.movePointRight(scale).toBigIntegerExact())
                .toList();
        var common = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return whole.stream()
                .map(one -> one.divide(common).min(MOST).longValue())
                .toList();
    }

    /** The scale of an id. */
    public Optional<Scale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** Whether it is for a body. */
    public boolean isFor(Body body) {
        return bodies.contains(body.kind());
    }
}
