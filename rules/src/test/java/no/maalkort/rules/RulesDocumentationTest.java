package no.maalkort.rules;

import static no.maalkort.rules.BuiltIn.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.maalkort.book.Book;
import no.maalkort.book.BookHtml;
import no.maalkort.book.BookMarkdown;
import no.maalkort.book.BookReader;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** RULES.md is what the packs say now, and the same book is a sound page. */
class RulesDocumentationTest {
    private static final Catalogue CATALOGUE = WORKSPACE.figures().catalogue();
    private static final Book BOOK = BookReader.of(
            CATALOGUE,
            Stream.concat(WORKSPACE.packs().all().stream(), WORKSPACE.packs().checks().stream())
                    .toList());

    @Test
    void theRuleBookIsNotStale() throws IOException {
        String now = BookMarkdown.write(BOOK, CATALOGUE, Language.EN);
        Files.writeString(Path.of("target", "RULES.md"), now);

        assertThat(Files.exists(Path.of("RULES.md")) ? Files.readString(Path.of("RULES.md")) : "")
                .as("Is this test failing? Maybe: cp rules/target/RULES.md rules/RULES.md")
                .isEqualTo(now);
    }

    private static List<Element> elements(Language language) throws Exception {
        String html = BookHtml.write(BOOK, CATALOGUE, language);
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        var all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> (Element) all.item(at))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsWellFormedAndNeedsNothingElse(Language language) throws Exception {
        var elements = elements(language);

        assertThat(elements).extracting(Element::getTagName).doesNotContain("script", "link", "img", "iframe");
        assertThat(elements.stream().map(one -> one.getAttribute("id")).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(elements).allSatisfy(one -> assertThat(one.getAttributes().getNamedItem("onclick"))
                .isNull());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headingsSkipNoLevelAndEveryLinkInsideThePageLeadsSomewhere(Language language) throws Exception {
        var elements = elements(language);
        var levels = new ArrayList<Integer>(List.of(0));
        elements.stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .forEach(name -> levels.add(name.charAt(1) - '0'));
        var ids = elements.stream().map(one -> one.getAttribute("id")).toList();

        assertThat(IntStream.range(1, levels.size()).map(at -> levels.get(at) - levels.get(at - 1)))
                .allMatch(step -> step <= 1);
        assertThat(elements.stream()
                        .map(one -> one.getAttribute("href"))
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void everyGoalWithALevelIsDrawnAndSaysWhatCounts() throws Exception {
        var goals = BOOK.packs().stream()
                .flatMap(pack -> pack.areas().stream())
                .flatMap(area -> area.chapters().stream())
                .toList();
        long drawn = goals.stream()
                .flatMap(goal -> goal.figures().stream())
                .filter(figure -> !figure.levels().isEmpty())
                .count();

        assertThat(elements(Language.NB))
                .filteredOn(one -> one.getTagName().equals("svg"))
                .hasSize((int) drawn);
        assertThat(goals).allSatisfy(goal -> assertThat(goal.counts().isEmpty())
                .isEqualTo(goal.rules().isEmpty()));
    }
}
