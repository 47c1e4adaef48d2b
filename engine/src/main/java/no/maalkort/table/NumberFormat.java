package no.maalkort.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a workbook shows a number, as far as it changes what people read.
 *
 * @param sections of the format's code; the first holds where no other does
 */
record NumberFormat(List<Section> sections) {
    static final NumberFormat PLAIN = new NumberFormat(List.of(Section.of(Kind.PLAIN)));

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*\\]|.", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=) *(-?[0-9.]+)\\]");
    private static final Pattern SCALING = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern SIGN = Pattern.compile("[-(\u2212]");

    private static final String MINUS = "\u2212";

    enum Kind {
        PLAIN,
        PERCENT,
        /** In thousands or millions: fewer digits than the cell holds. */
        SCALED,
        DATE,
        YEAR
    }

    /**
     * One way of showing numbers.
     *
     * @param when the numbers that are shown so; null for those that the section's place tells
     * @param showsDigits whether the number is seen, not a text or nothing in its place
     * @param showsSign whether a number below zero has a sign of its own here
     * @param addsMinus whether a number above zero gets one
     * @param shown what is shown beside the digits
     * @param absence the sign for no number that is shown in their place, or null
     */
    private record Section(
            Kind kind,
            Condition when,
            boolean showsDigits,
            boolean showsSign,
            boolean addsMinus,
            CellFormat shown,
            String absence) {
        static Section of(Kind kind) {
            boolean percent = kind == Kind.PERCENT;
            return new Section(kind, null, true, true, false, percent ? FormatWords.PERCENT : CellFormat.PLAIN, null);
        }
    }

    private record Condition(String sign, BigDecimal bound) {
        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    /** The built-in format of a number; others are told by their code. */
    static NumberFormat builtIn(int id) {
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        if (!date && id != 9 && id != 10) {
            return PLAIN;
        }
        return new NumberFormat(List.of(Section.of(date ? Kind.DATE : Kind.PERCENT)));
    }

    /** The format of a code such as {@code yyyy\-mm\-dd} or {@code #,##0.0"%";[Red]-#,##0.0"%"}. */
    static NumberFormat of(String code) {
        var sections = new ArrayList<Section>();
        var tokens = new ArrayList<String>();
        TOKEN.matcher(code).results().map(MatchResult::group).forEach(token -> {
            if (token.equals(";")) {
                sections.add(section(tokens));
                tokens.clear();
            } else {
                tokens.add(token);
            }
        });
        sections.add(section(tokens));
        return new NumberFormat(List.copyOf(sections));
    }

    private static Section section(List<String> tokens) {
        var bare = new StringBuilder();
        Condition when = null;
        for (String token : tokens) {
            var condition = CONDITION.matcher(token);
            if (condition.matches() && Digits.of(condition.group(2)) != null) {
                when = new Condition(condition.group(1), Digits.of(condition.group(2)));
            } else if (token.length() == 1 || token.matches("(?i)\\[[hms]+\\]")) {
                bare.append(token);
            }
        }
        var kind = kind(bare.toString().toLowerCase(Locale.ROOT).strip());
        boolean showsDigits = kind != Kind.PLAIN || bare.toString().matches("(?i).*([0#?@]|general|standard).*");
        boolean showsSign = tokens.stream()
                .anyMatch(token -> "[_*".indexOf(token.charAt(0)) < 0
                        && SIGN.matcher(token).find());
        var words = new FormatWords(tokens);
        return new Section(kind, when, showsDigits, showsSign, words.addsMinus(), words.shown(kind), words.absence());
    }

    private static Kind kind(String bare) {
        if (bare.equals("general") || bare.equals("standard")) {
            return Kind.PLAIN;
        }
        if (bare.indexOf('%') >= 0) {
            return Kind.PERCENT;
        }
        if (bare.matches("y+")) {
            return Kind.YEAR;
        }
        if (bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0)) {
            return Kind.DATE;
        }
        return SCALING.matcher(bare).find() ? Kind.SCALED : Kind.PLAIN;
    }

    /** How the number is shown. */
    Kind kind(BigDecimal number) {
        return section(number).kind;
    }

    /** What is shown beside the number; a minus too, where one is put before a number that has none. */
    CellFormat shown(BigDecimal number) {
        var section = section(number);
        var shown = section.shown;
        return section.addsMinus && number.signum() > 0
                ? new CellFormat((MINUS + " " + shown.words()).strip(), shown.power(), shown.percent())
                : shown;
    }

    /** The sign for no number that people see in its place, or null. */
    String absence(BigDecimal number) {
        return section(number).absence;
    }

    /** Whether people see another number, a text or nothing in its place: -5 shown as 5, 5 as -5, 0 as a dash. */
    boolean hides(BigDecimal number) {
        var shown = section(number);
        boolean isSigned = number.signum() >= 0 || shown == sections.get(0) || shown.when != null || shown.showsSign;
        return !shown.showsDigits || !isSigned || number.signum() > 0 && shown.addsMinus;
    }

    /** The first section whose condition holds; without conditions, those for numbers above, below and at zero. */
    private Section section(BigDecimal number) {
        if (sections.size() == 1) {
            return sections.get(0);
        }
        if (sections.stream().anyMatch(section -> section.when != null)) {
            return sections.stream()
                    .filter(section -> section.when == null || section.when.holds(number))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        int at = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(at < sections.size() ? at : 0);
    }
}
