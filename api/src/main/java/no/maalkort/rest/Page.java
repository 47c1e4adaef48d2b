package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * A page of a list.
 *
 * @param number from 1
 * @param size how many items a page has at most
 */
record Page(int number, int size) {
    static final String NUMBER = "[1-9][0-9]{0,5}";
    private static final String RANGE = " is not a whole number from 1 to 999999.";
    private static final Pattern DIGITS = Pattern.compile(NUMBER);

    /** The page a request names; the first, and the most there may be on one, where it names none. */
    static Page of(String page, String pageSize, int most) {
        int size = number(pageSize, "pageSize", most);
        if (size > most) {
            throw Refusal.wrong("pageSize", "The pageSize is more than " + most + ".", "ask for several pages.");
        }
        return new Page(number(page, "page", 1), size);
    }

    private static int number(String text, String name, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!DIGITS.matcher(text).matches()) {
            throw Refusal.wrong(name, "The " + name + RANGE, "write " + name + "=1.");
        }
        return Integer.parseInt(text);
    }

    /** The items on this page; the answer is told where the others are. */
    <T> List<T> of(List<T> all, HttpServletRequest request, HttpServletResponse response) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        if (number > last) {
            throw Refusal.beyond("page", "There is no such page.", "the last is page " + last + ".");
        }
        var others = new TreeMap<String, Integer>();
        if (last > 1) {
            others.put("first", 1);
            others.put("last", last);
        }
        if (number > 1) {
            others.put("prev", number - 1);
        }
        if (number < last) {
            others.put("next", number + 1);
        }
        others.forEach((name, page) -> response.addHeader(
                HttpHeaders.LINK,
                "<" + Answers.again(request, Map.of("page", page.toString())) + ">; rel=\"" + name + "\""));
        int begin = (number - 1) * size;
        return all.subList(begin, Math.min(begin + size, all.size()));
    }
}
