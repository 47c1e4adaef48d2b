package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import org.junit.jupiter.api.Test;

/** The pages' words: the same in every language, and none that no page says. */
class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern SAID =
            Pattern.compile("(?:(?:say|count)\\(\\s*\"|row\\(\"(?=working))([a-z0-9.-]+)\"");
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path CLASSES = Path.of("src", "main", "java", "no", "maalkort", "pages");

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (var stream = Phrases.class.getResourceAsStream(language.name().toLowerCase(Locale.ROOT) + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void everyLanguageSaysTheSameThingsWithTheSamePlaces() throws IOException {
        var nb = words(Language.NB);
        var en = words(Language.EN);
        assertThat(new TreeSet<>(nb.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
        for (Object key : nb.keySet()) {
            assertThat(places(nb, key)).as("places of " + key).isEqualTo(places(en, key));
        }
    }

    private static Set<String> places(Properties words, Object key) {
        var places = new TreeSet<String>();
        PLACE.matcher(words.getProperty((String) key)).results().forEach(found -> places.add(found.group()));
        return places;
    }

    @Test
    void everyPhraseThatIsAskedForIsThere() throws IOException {
        var known = words(Language.NB).stringPropertyNames();
        var asked = new TreeMap<String, Path>();
        for (Path file : sources()) {
            SAID.matcher(Files.readString(file)).results().forEach(found -> asked.put(found.group(1), file));
        }
        asked.keySet().removeIf(key -> key.endsWith(".") || known.contains(key));
        assertThat(asked).isEmpty();
    }

    private static Set<Path> sources() throws IOException {
        var all = new TreeSet<Path>();
        for (Path folder : Set.of(TEMPLATES, CLASSES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    @Test
    void anUnknownPhraseIsNamed() {
        assertThatThrownBy(() -> Phrases.in(Language.NB).say("no.such")).hasMessage("No words are called no.such.");
    }

    @Test
    void whatIsPutInIsNotReadForPlaces() {
        assertThat(Phrases.in(Language.NB).say("missing.known.value", "{1} og {", "2022"))
                .contains("{1} og {")
                .containsOnlyOnce("2022");
        assertThat(Phrases.in(Language.NB).say("missing.known.value")).contains("{0}", "{1}");
    }

    @Test
    void daysAreWrittenAsPeopleDo() {
        assertThat(Phrases.in(Language.NB).date("2021-06-23")).isEqualTo("23. juni 2021");
        assertThat(Phrases.in(Language.EN).date("2021-06-23")).isEqualTo("23 June 2021");
        assertThat(Phrases.in(Language.NB).date("2021-06")).isEqualTo("juni 2021");
        assertThat(Phrases.in(Language.NB).date("2021-13")).isEqualTo("2021-13");
        assertThat(Phrases.in(Language.NB).date("2021")).isEqualTo("2021");
        assertThat(Phrases.in(Language.NB).dated("Unntak 2022-01-01\u20132025-12-31: vedtak"))
                .isEqualTo("Unntak 1. januar 2022\u201331. desember 2025: vedtak");
        assertThat(Phrases.in(Language.NB).dated("Kom 2021-06 (rettet 2021-06-23), i a-2021-06/x.csv:2"))
                .isEqualTo("Kom juni 2021 (rettet 23. juni 2021), i a-2021-06/x.csv:2");
        assertThat(Phrases.in(Language.NB).date(null)).isNull();
    }

    @Test
    void smallNumbersAreSpelled() {
        assertThat(Phrases.in(Language.NB).number(14)).isEqualTo("fjorten");
        assertThat(Phrases.in(Language.NB).number(20)).isEqualTo("tjue");
        assertThat(Phrases.in(Language.NB).number(21)).isEqualTo("21");
        assertThat(Phrases.in(Language.EN).number(0)).isEqualTo("none");
    }

    @Test
    void clausesEndWithTheWordForAnd() {
        var nb = Phrases.in(Language.NB);
        assertThat(nb.clauses(List.of())).isEmpty();
        assertThat(nb.clauses(List.of("a"))).isEqualTo("a");
        assertThat(nb.clauses(List.of("a", "b", "c"))).isEqualTo("a, b, og c");
        assertThat(nb.items(List.of("a", "b", "c"))).isEqualTo("a, b og c");
    }
}
