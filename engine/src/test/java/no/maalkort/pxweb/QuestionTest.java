package no.maalkort.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Address ADDRESS = new Address(PxWeb.SSB);

    private static TableInfo.Dimension dimension(String id, String role, int size) {
        var codes = new LinkedHashMap<String, String>();
        IntStream.range(0, size).forEach(i -> codes.put(id + i, "Label " + i));
        return new TableInfo.Dimension(id, "the " + id, role, codes);
    }

    private static TableInfo table(TableInfo.Dimension... dimensions) {
        return new TableInfo("12134", "Made", "Made", "2025-06-15", List.of(dimensions));
    }

    private static List<Question> parts(Question question, int cells) {
        return question.parts(new Limits(cells, 30, 60, null), ADDRESS);
    }

    @Test
    void whatIsNotChosenIsWantedWhole() {
        var question = new Question(table(dimension("R", "geo", 10), dimension("T", "time", 4)));
        question.choose("t", List.of("T3", "T1", "T3"));

        assertThat(question.cells()).isEqualTo(20);
        assertThat(parts(question, 20)).containsExactly(question);
        assertThat(question.chosen()).isEqualTo(Map.of("R", List.of(), "T", List.of("T3", "T1")));
    }

    @Test
    void aLargeQuestionIsCutAlongTheDimensionThatNeedsTheFewestCalls() {
        var question = new Question(table(dimension("R", "geo", 7), dimension("T", "time", 4)));

        var parts = parts(question, 14);

        assertThat(parts).hasSize(2).allMatch(part -> part.cells() <= 14);
        assertThat(parts).allMatch(part -> part.chosen().get("R").isEmpty());
        assertThat(parts)
                .extracting(part -> part.chosen().get("T"))
                .containsExactly(List.of("T0", "T1"), List.of("T2", "T3"));
    }

    @Test
    void everyCodeIsInOnePart() {
        for (int most = 12; most < 40; most++) {
            var whole = table(dimension("R", "geo", 9), dimension("C", "metric", 3), dimension("T", "time", 4));
            var parts = parts(new Question(whole), most);
            long cells = parts.stream().mapToLong(Question::cells).sum();
            assertThat(cells).isEqualTo(108);
            int limit = most;
            assertThat(parts).allMatch(part -> part.cells() <= limit);
        }
    }

    @Test
    void anAddressThatIsTooLongIsCutToo() {
        var region = dimension("Region", "geo", 600);
        var question = new Question(table(region, dimension("T", "time", 2)));
        question.choose("Region", List.copyOf(region.codes().keySet()).subList(0, 500));

        var parts = parts(question, 800_000);

        assertThat(parts).hasSizeBetween(2, 4).allSatisfy(part -> assertThat(
                        ADDRESS.data("12134", part.chosen()).toString())
                .hasSizeLessThanOrEqualTo(Address.LONGEST));
        assertThat(parts.stream().mapToLong(Question::cells).sum()).isEqualTo(1_000);
    }

    @Test
    void aQuestionThatNoDimensionCutsSmallEnoughIsRefused() {
        var question = new Question(table(dimension("R", "geo", 100), dimension("T", "time", 100)));

        assertThatThrownBy(() -> parts(question, 50))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The question is for 10000 cells of (12134), and an answer holds 50.")
                .hasMessageContaining("Maybe choose fewer codes");
        assertThatThrownBy(() -> parts(question, 200)).hasMessageContaining("10000 cells");
    }

    @Test
    void unknownNamesAreToldAtOnceWithTheNearest() {
        var question = new Question(table(dimension("Region", "geo", 12), dimension("Tid", "time", 2)));
        question.choose("Regio", List.of("Region1"));
        question.choose("the Tid", List.of("Tid0", "Tid7", "Label 1", "2023"));
        question.choose("Tid", List.of("Tid0"));

        assertThatThrownBy(() -> parts(question, 100))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isUnknownName())
                        .isTrue())
                .hasMessage(String.join(
                        "\n",
                        "The table (12134) has no dimension (Regio).",
                        "Maybe you meant (Region).",
                        "(Tid7) is no code of (Tid).",
                        "Maybe you meant (Tid0).",
                        "(Label 1) is no code of (Tid).",
                        "Maybe you meant (Tid1), which is Label 1.",
                        "(2023) is no code of (Tid).",
                        "Maybe one of Tid0, Tid1.",
                        "(Tid) is chosen from twice.",
                        "Maybe list all its codes in one place."));
    }
}
