package no.maalkort.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.scorecard.Numbers;

/** One language that plans are told in: numbers to two decimals at most, with their units. */
record Speech(Language language) {
    private static final int DECIMALS = 2;

    String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    String of(Text text) {
        return text.in(language);
    }

    String value(BigDecimal number, String unit) {
        return Numbers.with(Numbers.shown(number, DECIMALS), unit, language);
    }

    /** The size of a difference. */
    String size(BigDecimal number, String unit) {
        return Numbers.difference(Numbers.shown(number, DECIMALS), unit, language);
    }

    /** A difference with its sign. */
    String signed(BigDecimal number, String unit) {
        return Numbers.signed(Numbers.shown(number, DECIMALS), unit, language);
    }

    String rate(BigDecimal rate) {
        return (rate.signum() > 0 ? "+" : "") + value(rate, "%");
    }

    String plain(BigDecimal number) {
        return Numbers.plain(Numbers.shown(number, DECIMALS), language);
    }

    /** Years as ranges: {@code 2010–2014, 2016}. */
    static String years(List<Integer> years) {
        var ranges = new ArrayList<int[]>();
        for (int year : years) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last)[1] == year - 1) {
                ranges.get(last)[1] = year;
            } else {
                ranges.add(new int[] {year, year});
            }
        }
        return ranges.stream()
                .map(range -> range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "–" + range[1])
                .collect(Collectors.joining(", "));
    }
}
