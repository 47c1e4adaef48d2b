package no.maalkort.figure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How a name is compared: in whatever case, with or without marks and hyphens, and without the word for a municipality. */
public final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}\u2212_/.]+");
    private static final Pattern WORD = Pattern.compile(
            "(?<=.) (?:kommune|herad|municipality|suohkan|tjielte|komuuni)(?= \\(|$)|^municipality of ");

    private NameKey() {}

    /** The text composed, without blanks around it. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The key of a name with ø as o and å as a. */
    static String of(String name) {
        return folded(name.toLowerCase(Locale.ROOT));
    }

    /** Every key a name is found by: ø is also written oe, å also aa. */
    public static Set<String> all(String name) {
        String lower = composed(name).toLowerCase(Locale.ROOT);
        var keys = new TreeSet<String>();
        for (String o : new String[] {"o", "oe"}) {
            for (String a : new String[] {"a", "aa"}) {
                keys.add(folded(lower.replace("ø", o).replace("å", a)));
            }
        }
        return keys;
    }

    private static String folded(String lower) {
        String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ŋ', 'n')
                .replace('ŧ', 't')
                .replace("&", " og ");
        return WORD.matcher(GAPS.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }
}
