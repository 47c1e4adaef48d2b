package no.maalkort.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Years as people write them: {@code 2023}, {@code 2019,2023}, {@code 2016-2023}. */
public final class Years {
    private static final Pattern SPAN = Pattern.compile("((?:19|20|21)[0-9]{2})(?:-((?:19|20|21)[0-9]{2}))?");

    private Years() {}

    /**
     * The years in the order written.
     *
     * @throws IllegalArgumentException with a "Maybe" if a part is no year or runs backwards
     */
    public static List<Integer> of(String text) {
        var years = new ArrayList<Integer>();
        for (String part : text.split(",", -1)) {
            var matcher = SPAN.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "(" + part + ") is not a year.\nMaybe write 2023, 2019,2023 or 2016-2023.");
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from > to) {
                throw new IllegalArgumentException(
                        "The years (" + part + ") run backwards.\nMaybe write " + to + "-" + from + ".");
            }
            for (int year = from; year <= to; year++) {
                years.add(year);
            }
        }
        return years;
    }
}
