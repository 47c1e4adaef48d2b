package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Arithmetic;

/** How a number was worked out, in one language: {@code 50 + 50 · (tallet − minimum) / (mål − minimum) = … = 80}. */
public final class ArithmeticWords {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+[0-9]*");
    private static final Set<String> YEARS = Set.of("year", "from", "to");
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("value", new Text("tallet", "figure")),
            Map.entry("minimum", Text.same("minimum")),
            Map.entry("target", new Text("mål", "target")),
            Map.entry("floor", new Text("gulv", "floor")),
            Map.entry("path", new Text("bane", "path")),
            Map.entry("acceptedLow", new Text("nedre godtatt", "lower accepted")),
            Map.entry("desiredLow", new Text("nedre ønsket", "lower desired")),
            Map.entry("acceptedHigh", new Text("øvre godtatt", "upper accepted")),
            Map.entry("desiredHigh", new Text("øvre ønsket", "upper desired")),
            Map.entry("start", Text.same("start")),
            Map.entry("end", new Text("slutt", "end")),
            Map.entry("year", new Text("år", "year")),
            Map.entry("from", new Text("fra", "from")),
            Map.entry("to", new Text("til", "to")),
            Map.entry("weight", new Text("vekt", "weight")),
            Map.entry("area", new Text("vekt i området", "weight in the area")),
            Map.entry("areas", new Text("områder", "areas")),
            Map.entry("score", new Text("poeng", "score")));

    private final Language language;

    public ArithmeticWords(Language language) {
        this.language = language;
    }

    /** The formula with its names, then with their numbers, then the result. */
    public String worked(Arithmetic one) {
        String names = NAME.matcher(one.formula())
                .replaceAll(found -> NAMES.containsKey(found.group())
                        ? NAMES.get(found.group()).in(language)
                        : found.group());
        return one.terms().isEmpty() ? numbers(one) : names + " = " + numbers(one);
    }

    /** The formula with the numbers of its terms in their places; one below nothing in brackets. */
    public String numbers(Arithmetic one) {
        String formula = NAME.matcher(one.formula()).replaceAll(found -> one.terms().stream()
                .filter(term -> term.name().equals(found.group()))
                .findFirst()
                .map(this::number)
                .orElse(found.group()));
        String result = shown(one.result());
        return one.terms().isEmpty() ? result : formula + " = " + result;
    }

    private String number(Arithmetic.Term term) {
        if (YEARS.contains(term.name())) {
            return term.value().toPlainString();
        }
        return term.value().signum() < 0 ? "(" + shown(term.value()) + ")" : shown(term.value());
    }

    private String shown(BigDecimal number) {
        return Numbers.plain(Numbers.rounded(number), language);
    }
}
