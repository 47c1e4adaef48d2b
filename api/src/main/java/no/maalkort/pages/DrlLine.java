package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a rules file with what its parts are.
 *
 * @param hit whether it belongs to the rule that decided
 */
public record DrlLine(int number, boolean hit, List<Word> words) {
    private static final Pattern PARTS =
            Pattern.compile("(//.*)|(\"[^\"]*\")|\\b(package|import static|import|rule|when|then|end)\\b");

    /** Part of a line: comment, text, keyword or plain. */
    public record Word(String kind, String text) {}

    /** The lines of a file; those from a rule's first to its end are hit. */
    static List<DrlLine> of(String drl, List<Integer> rules) {
        var lines = new ArrayList<DrlLine>();
        boolean hit = false;
        int number = 1;
        for (String line : drl.lines().toList()) {
            hit = hit || rules.contains(number);
            lines.add(new DrlLine(number, hit, words(line)));
            hit = hit && !line.strip().equals("end");
            number++;
        }
        return lines;
    }

    private static List<Word> words(String line) {
        var words = new ArrayList<Word>();
        var matcher = PARTS.matcher(line);
        int at = 0;
        while (matcher.find()) {
            plain(line.substring(at, matcher.start()), words);
            String kind = matcher.group(1) != null ? "comment" : matcher.group(2) != null ? "text" : "keyword";
            words.add(new Word(kind, matcher.group()));
            at = matcher.end();
        }
        plain(line.substring(at), words);
        return words.isEmpty() ? List.of(new Word("plain", " ")) : words;
    }

    private static void plain(String text, List<Word> words) {
        if (!text.isEmpty()) {
            words.add(new Word("plain", text));
        }
    }
}
