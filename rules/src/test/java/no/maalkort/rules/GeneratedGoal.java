package no.maalkort.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made goal of some kind, as its two files, with numbers on and around its levels.
 *
 * @param drl null for words and information
 * @param near numbers at which its verdict may change, by the indicator measured
 */
record GeneratedGoal(String id, String yaml, String drl, String indicator, List<BigDecimal> near) {
    private static final String[] TWO_UP = {
        "MET|value >= target|atLeast target",
        "PARTLY_MET|value >= minimum, value < target|atLeast minimum, below target",
        "NOT_MET|value < leastDemanding|below leastDemanding"
    };
    private static final String[] TWO_DOWN = {
        "MET|value <= target|atMost target",
        "PARTLY_MET|value <= minimum, value > target|atMost minimum, above target",
        "NOT_MET|value > leastDemanding|above leastDemanding"
    };
    private static final String[] STRICT_UP = {
        "MET|value > target|above target",
        "PARTLY_MET|value > minimum, value <= target|above minimum, atMost target",
        "NOT_MET|value <= leastDemanding|atMost leastDemanding"
    };
    private static final String[] STRICT_DOWN = {
        "MET|value < target|below target",
        "PARTLY_MET|value < minimum, value >= target|below minimum, atLeast target",
        "NOT_MET|value >= leastDemanding|atLeast leastDemanding"
    };
    private static final String[] UP = {"MET|value >= target|atLeast target", "NOT_MET|value < target|below target"};
    private static final String[] DOWN = {"MET|value <= target|atMost target", "NOT_MET|value > target|above target"};
    private static final String[] PATH_UP = {"MET|value >= path|atLeast path", "NOT_MET|value < path|below path"};
    private static final String[] PATH_DOWN = {"MET|value <= path|atMost path", "NOT_MET|value > path|above path"};
    private static final String[] RANGE = {
        "MET|value >= desiredLow, value <= desiredHigh|atLeast desiredLow, atMost desiredHigh",
        "PARTLY_MET|value >= acceptedLow, value < desiredLow|atLeast acceptedLow, below desiredLow",
        "PARTLY_MET|value > desiredHigh, value <= acceptedHigh|above desiredHigh, atMost acceptedHigh",
        "NOT_MET|value < acceptedLow|below acceptedLow",
        "NOT_MET|value > acceptedHigh|above acceptedHigh"
    };

    /** What can be made. */
    enum Kind {
        TWO_UP("x.up"),
        TWO_DOWN("x.down"),
        STRICT_UP("x.up"),
        STRICT_DOWN("x.down"),
        BAND("x.band"),
        CUT("x.cut"),
        TOLD_CUT("x.told"),
        GROWTH("x.grow"),
        DATED("x.down"),
        DATED_CUT("x.cut"),
        BASELESS("x.loss"),
        UNSAID("x.cut"),
        DECIDED("x.up"),
        ELSEWHERE("x.up"),
        TOO_LITTLE("x.up"),
        GRADE("x.grade"),
        ANSWER("x.yes"),
        SEVERAL("x.up"),
        MEAN("x.mean"),
        SUM("x.sum"),
        DIFFERENCE("x.gap"),
        RATIO("x.share"),
        EACH("x.each"),
        SHOWN("x.up"),
        WORDS(null);

        private final String indicator;

        Kind(String indicator) {
            this.indicator = indicator;
        }

        String id() {
            return "x." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The maker of one goal. */
    private static final class Maker {
        private final Random random;
        private final Kind kind;
        private final String id;
        private final List<String> levels = new ArrayList<>();
        private final List<BigDecimal> near = new ArrayList<>();

        Maker(Random random, Kind kind) {
            this.random = random;
            this.kind = kind;
            this.id = kind.id();
        }

        GeneratedGoal make() {
            var rules = rules();
            return new GeneratedGoal(
                    id, yaml(), rules.length == 0 ? null : drl(rules), kind.indicator, List.copyOf(near));
        }

        private String[] rules() {
            return switch (kind) {
                case TWO_UP, MEAN, SUM, DIFFERENCE, RATIO, EACH -> two(true, "", TWO_UP, UP);
                case TWO_DOWN -> two(false, "", TWO_DOWN, DOWN);
                case STRICT_UP -> two(true, ", strict: true", STRICT_UP, STRICT_UP);
                case STRICT_DOWN -> two(false, ", strict: true", STRICT_DOWN, STRICT_DOWN);
                case BAND -> band();
                case CUT, TOLD_CUT -> path(-1, PATH_DOWN);
                case GROWTH -> path(1, PATH_UP);
                case DATED, DATED_CUT -> dated("");
                case BASELESS -> dated("");
                case UNSAID -> dated(", base: unknown");
                case DECIDED -> decided("", "");
                case ELSEWHERE -> decided(", body: land", "");
                case TOO_LITTLE -> decided("", number(30, 60));
                case GRADE -> ranked("A", "B", "C");
                case ANSWER -> ranked("yes", "yes");
                case SEVERAL -> two(true, "", UP, UP);
                case SHOWN, WORDS -> new String[0];
            };
        }

        /** Up to three generations of levels; higher is better, or all of it turned round. */
        private String[] two(boolean up, String strict, String[] withMinimum, String[] alone) {
            boolean minimum = kind != Kind.SEVERAL && random.nextBoolean();
            boolean floor = random.nextInt(3) == 0;
            int from = 2012 + random.nextInt(6);
            for (int i = random.nextInt(3); i >= 0; i--) {
                String begins = begins(from);
                level("target", up ? number(60, 90) : number(10, 40), begins + strict + ends(minimum, i, from));
                if (minimum) {
                    level("minimum", up ? number(30, 59) : number(41, 70), begins + strict);
                }
                if (floor) {
                    level("floor", up ? number(0, 29) : number(71, 100), begins + strict + ", ground: g");
                }
                from += 1 + random.nextInt(4);
            }
            return minimum
                    ? withMinimum
                    : alone.length == 3 ? new String[] {alone[0], withoutMinimum(alone[2])} : alone;
        }

        private static String withoutMinimum(String rule) {
            return rule.replace("leastDemanding", "target");
        }

        private String ends(boolean minimum, int left, int from) {
            return !minimum && left == 0 && random.nextInt(3) == 0 ? ", to: " + (from + random.nextInt(7)) : "";
        }

        private String begins(int from) {
            return ", from: " + from + (random.nextInt(3) == 0 ? "-06-15" : random.nextInt(4) == 0 ? "-12-31" : "");
        }

        private void level(String kind, String value, String keys) {
            near.add(new BigDecimal(value));
            levels.add("{kind: " + kind + ", value: " + value + keys + ", source: s}");
        }

        /** With one decimal, or none. */
        private String number(int low, int high) {
            int tenths = low * 10 + random.nextInt((high - low) * 10 + 1);
            return random.nextBoolean()
                    ? String.valueOf(tenths / 10)
                    : BigDecimal.valueOf(tenths, 1).toPlainString();
        }

        private String[] band() {
            int low = 20 + random.nextInt(20);
            int high = low + random.nextInt(20);
            int outerLow = low - random.nextInt(10);
            int outerHigh = high + random.nextInt(10);
            String accepted = random.nextInt(4) == 0 ? "" : ", accepted: [" + outerLow + ", " + outerHigh + "]";
            levels.add("{kind: range, desired: [" + low + ", " + high + "]" + accepted
                    + begins(2012 + random.nextInt(8)) + ", source: s}");
            IntStream.of(low, high, outerLow, outerHigh).forEach(edge -> near.add(BigDecimal.valueOf(edge)));
            return RANGE;
        }

        private String[] path(int way, String[] rules) {
            int base = kind == Kind.TOLD_CUT ? 2018 : 2009;
            int due = base + List.of(10, 16, 20, 25).get(random.nextInt(4));
            int target = way * List.of(19, 36, 50, 64, 75, 80).get(random.nextInt(6));
            boolean constant = random.nextBoolean();
            int middle = base + 1 + random.nextInt(due - base - 1);
            int through = target * random.nextInt(100) / 100;
            String milestone =
                    through != 0 && random.nextInt(3) == 0 ? ", through: {" + middle + ": " + through + "}" : "";
            String by = random.nextBoolean() ? "maalkort" : "council";
            levels.add("{kind: target, value: " + target + ", due: " + due + ", path: {shape: "
                    + (constant ? "constant-rate" : "linear") + milestone + ", adoptedBy: " + by + "}"
                    + begins(2012 + random.nextInt(6)) + ", source: s}");
            for (int year = 2015; year <= due; year++) {
                near.add(BigDecimal.valueOf((long) target * (year - base))
                        .divide(BigDecimal.valueOf(due - base), 3, RoundingMode.HALF_UP));
            }
            near.addAll(List.of(BigDecimal.valueOf(through), BigDecimal.valueOf(way * 50L)));
            return rules;
        }

        private String[] dated(String base) {
            boolean change = kind != Kind.DATED;
            int due = 2018 + random.nextInt(7);
            int from = Math.min(due, 2012 + random.nextInt(8));
            level("target", (change ? "-" : "") + number(10, 40), ", due: " + due + base + begins(from));
            return DOWN;
        }

        private String[] decided(String body, String minimum) {
            String begins = begins(2012 + random.nextInt(6));
            levels.add("{kind: target, indicator: x.decided" + body + begins + ", source: s}");
            if (minimum.isEmpty()) {
                return UP;
            }
            level("minimum", minimum, begins);
            return TWO_UP;
        }

        private String[] ranked(String... values) {
            levels.add("{kind: target, value: " + values[random.nextInt(values.length)]
                    + begins(2012 + random.nextInt(8)) + ", source: s}");
            return UP;
        }

        private String yaml() {
            var yaml = new StringBuilder(
                    "id: " + id + "\ntitle: Goal\nquote: q\nsources: {s: {title: S, publisher: P}}\n");
            yaml.append("area: " + List.of("x", "y", "z").get(random.nextInt(3)) + "\n");
            if (kind == Kind.SEVERAL) {
                yaml.append("indicators:\n  x.up: " + levels + "\n  x.more: " + levels + "\n");
            } else if (!levels.isEmpty()) {
                yaml.append("indicator: " + kind.indicator + "\nlevels: " + levels + "\n");
            } else {
                yaml.append(inForce());
            }
            return yaml.append(keys()).toString();
        }

        private String inForce() {
            String from = random.nextInt(4) == 0 ? "" : "from: " + (2012 + random.nextInt(11)) + ", ";
            String to = random.nextInt(4) == 0 && !from.isEmpty() ? "to: 2023, " : "";
            String force = random.nextInt(5) == 0 ? "" : "in-force: {" + from + to + "seen: [2019], source: s}\n";
            return kind == Kind.SHOWN ? force + "indicator: x.up\nfor-information: true\n" : force;
        }

        private String keys() {
            var keys = new StringBuilder();
            say(keys, 3, "lag: " + (1 + random.nextInt(2)));
            say(keys, 6, "publisher: " + (random.nextBoolean() ? "A" : "B"));
            say(
                    keys,
                    kind == Kind.GRADE || kind == Kind.ANSWER ? 1_000_000 : 2,
                    "tolerance: {value: " + number(1, 9) + ", ground: g}");
            String from = random.nextBoolean() ? "" : ", from: " + (2018 + random.nextInt(6));
            say(keys, 3, "weight: {value: " + number(1, 4) + ", reason: r" + from + "}");
            say(keys, 12, "status: proposed");
            say(keys, 12, "applies-to: {bodies: [land], because: b}");
            say(keys, 12, "applies-to: {kinds: [municipality], because: b}");
            return keys.toString();
        }

        /** One time in so many; never a key twice. */
        private void say(StringBuilder keys, int times, String line) {
            if (random.nextInt(times) == 0 && keys.indexOf(line.substring(0, line.indexOf(':'))) < 0) {
                keys.append(line).append('\n');
            }
        }

        private String drl(String... rules) {
            var drl =
                    new StringBuilder("package " + id.replace('-', '_') + ";\n\nimport no.maalkort.judgement.Reading;\n"
                            + "import static no.maalkort.judgement.State.MET;\nimport static no.maalkort.judgement.State.NOT_MET;\n"
                            + "import static no.maalkort.judgement.State.PARTLY_MET;\n");
            for (String rule : rules) {
                String[] parts = rule.split("\\|");
                String name = id.substring(2) + " " + parts[2].replace(",", " and");
                drl.append(
                        "\nrule \"Goal " + name + "\"\nwhen\n    $reading : Reading(goal == \"" + id + "\", " + parts[1]
                                + ")\nthen\n    $reading.judge(" + parts[0] + ", "
                                + parts[2].replaceAll("(\\w+) (\\w+)", "\\$reading.$1(\"$2\")") + ");\nend\n");
            }
            return drl.toString();
        }
    }

    static GeneratedGoal of(Kind kind, Random random) {
        return new Maker(random, kind).make();
    }
}
