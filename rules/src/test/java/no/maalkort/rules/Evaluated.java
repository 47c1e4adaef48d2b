package no.maalkort.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.maalkort.judgement.Arithmetic;

/** A shown arithmetic done again by a reader that knows nothing but its signs: {@code + − · / ^ ( ) min max}. */
final class Evaluated {
    private static final Pattern TOKEN = Pattern.compile("\\s*([a-zA-Z]+[0-9]*|[0-9.]+|[-+−·/^(),])");
    private final Matcher tokens;
    private final Map<String, Double> terms;
    private String next;

    private Evaluated(Arithmetic one) {
        this.tokens = TOKEN.matcher(one.formula());
        this.terms = one.terms().stream().collect(Collectors.toMap(Arithmetic.Term::name, term -> term.value()
                .doubleValue()));
        advance();
    }

    /** How far the result lies from what the formula and its terms come to. */
    static double off(Arithmetic one) {
        var reader = new Evaluated(one);
        double found = reader.sum();
        if (reader.next != null) {
            throw new IllegalArgumentException(one + " goes on with " + reader.next);
        }
        return Math.abs(found - one.result().doubleValue()) / Math.max(1, Math.abs(found));
    }

    private void advance() {
        next = tokens.lookingAt() ? tokens.group(1) : null;
        tokens.region(next == null ? tokens.regionEnd() : tokens.end(), tokens.regionEnd());
    }

    private boolean takes(String sign) {
        boolean is = sign.equals(next);
        if (is) {
            advance();
        }
        return is;
    }

    private double sum() {
        double sum = product();
        while ("+".equals(next) || "−".equals(next)) {
            sum = takes("+") ? sum + product() : takes("−") ? sum - product() : sum;
        }
        return sum;
    }

    private double product() {
        double product = power();
        while ("·".equals(next) || "/".equals(next)) {
            product = takes("·") ? product * power() : takes("/") ? product / power() : product;
        }
        return product;
    }

    private double power() {
        double base = one();
        return takes("^") ? Math.pow(base, one()) : base;
    }

    private double one() {
        String name = next;
        advance();
        if (name.equals("(")) {
            return closed(sum());
        } else if (name.equals("-")) {
            return -one();
        } else if (takes("(")) {
            double least = sum();
            while (takes(",")) {
                double other = sum();
                least = name.equals("min") ? Math.min(least, other) : Math.max(least, other);
            }
            return closed(least);
        }
        return terms.containsKey(name) ? terms.get(name) : new BigDecimal(name).doubleValue();
    }

    private double closed(double inside) {
        if (!takes(")")) {
            throw new IllegalArgumentException("No bracket closes before " + next);
        }
        return inside;
    }
}
