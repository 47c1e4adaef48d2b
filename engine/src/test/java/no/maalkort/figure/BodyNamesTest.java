package no.maalkort.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNamesTest {
    private static final String BODIES = """
            baerum: {kind: municipality, name: Bærum, numbers: [{number: "0219", to: 2019}, {number: "3024", from: 2020, to: 2023}, {number: "3201", from: 2024}]}
            asker: {kind: municipality, name: Asker, numbers: [{number: "3025", from: 2020, to: 2023}, {number: "3203", from: 2024}]}
            asker-2019: {kind: municipality, name: Asker (til 2019), numbers: [{number: "0220", to: 2019}]}
            alesund: {kind: municipality, name: Ålesund, numbers: [{number: "1504", to: 2019}, {number: "1507", from: 2020, to: 2023}, {number: "1508", from: 2024}], borders: [2020, 2024]}
            haram: {kind: municipality, name: Haram, numbers: [{number: "1580", from: 2024}]}
            bodo: {kind: municipality, name: Bodø, numbers: [{number: "1804"}]}
            bo-nordland: {kind: municipality, name: Bø (Nordland), numbers: [{number: "1867"}], names: [Bø i Nordland]}
            bo-telemark: {kind: municipality, name: Bø (Telemark), numbers: [{number: "0821", to: 2019}]}
            heroy-more: {kind: municipality, name: Herøy (Møre og Romsdal), numbers: [{number: "1515"}]}
            heroy-nordland: {kind: municipality, name: Herøy (Nordland), numbers: [{number: "1818"}]}
            kafjord: {kind: municipality, name: Kåfjord, numbers: [{number: "5540", from: 2024}], names: [Gáivuotna - Kåfjord - Kaivuono]}
            re: {kind: municipality, name: Re, numbers: [{number: "0716", from: 2002, to: 2019}]}
            nordre-follo: {kind: municipality, name: Nordre Follo, numbers: [{number: "3020", from: 2020, to: 2023}, {number: "3207", from: 2024}]}
            ski: {kind: municipality, name: Ski, numbers: [{number: "0213", to: 2019}]}
            tysfjord: {kind: municipality, name: Tysfjord, numbers: [{number: "1850", to: 2019}]}
            narvik: {kind: municipality, name: Narvik, numbers: [{number: "1806", from: 2020}]}
            hamaroy: {kind: municipality, name: Hamarøy, numbers: [{number: "1875", from: 2020}]}
            group-8: {kind: group, name: {nb: KOSTRA-gruppe 8, en: KOSTRA group 8}, numbers: [{number: EKG08, from: 2020}]}
            norway: {kind: country, name: {nb: Norge, en: Norway}, numbers: [{number: EAK}]}
            """;
    private static final String CHANGES = """
            from;to;name;successor;date;kind;source
            0716;0716;Våle;Re;2002-01-01;merge;made
            1842;1804;Skjerstad;Bodø;2005-01-01;merge;made
            0213;3020;Ski;Nordre Follo;2020-01-01;merge;made
            0219;3024;Bærum;Bærum;2020-01-01;county;made
            0220;3025;Asker;Asker;2020-01-01;merge;made
            1850;1806;Tysfjord;Narvik;2020-01-01;split;made
            1850;1875;Tysfjord;Hamarøy;2020-01-01;split;made
            1507;1508;Ålesund;Ålesund;2024-01-01;split;made
            1507;1580;Ålesund;Haram;2024-01-01;split;made
            3020;3207;Nordre Follo;Nordre Follo;2024-01-01;county;made
            3024;3201;Bærum;Bærum;2024-01-01;county;made
            3025;3203;Asker;Asker;2024-01-01;county;made
            """;
    private static final BodyNames NAMES = Catalogue.read(
                    List.of(FileTree.of("", Map.of("bodies.yaml", BODIES, NumberChanges.FILE, CHANGES))))
            .names();

    private static String id(String text, Integer year) {
        return NAMES.find(text, year) instanceof Named.One one ? one.body().id() : null;
    }

    private static String note(String text, Integer year) {
        return ((Named.One) NAMES.find(text, year)).note();
    }

    private static List<String> choices(String text, Integer year) {
        assertThat(NAMES.find(text, year)).isInstanceOf(Named.Several.class);
        return NAMES.find(text, year).choices().stream().map(Body::id).toList();
    }

    private static String maybe(String text, Integer year) {
        return ((Named.None) NAMES.find(text, year)).maybe();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baerum", "Bærum", "BÆRUM", "Baerum", "BAERUM", " Bærum ", "Bærum kommune", "bærum  KOMMUNE",
                        "Municipality of Bærum",
                "3201", "3024", "0219", "219", "K-3201", "3201 Bærum", "3024 Bærum (2020-2023)", "Bærum (-2019)",
                        "B\u00E6rum\u00A0kommune"
            })
    void manySpellingsMeanOneMunicipality(String text) {
        assertThat(id(text, null)).isEqualTo("baerum");
    }

    @ParameterizedTest
    @CsvSource({
        "Ålesund,alesund",
        "A\u030Alesund,alesund",
        "Alesund,alesund",
        "Aalesund,alesund",
        "Bodo,bodo",
        "Bodoe,bodo",
        "BODØ,bodo",
        "Kåfjord,kafjord",
        "Gáivuotna,kafjord",
        "Gaivuotna,kafjord",
        "Ga\u0301ivuotna-Kåfjord-Kaivuono,kafjord",
        "Gáivuotna suohkan,kafjord",
        "Kåfjord – Gáivuotna,kafjord",
        "Kaivuono - Gáivuotna - Kåfjord,kafjord",
        "Nordre-Follo,nordre-follo",
        "Norge,norway",
        "Norway,norway",
        "EAK,norway",
        "Bø i Nordland,bo-nordland"
    })
    void namesOfEveryTongueAndOfBothFormsOfLettersAreFound(String text, String id) {
        assertThat(id(text, 2024)).isEqualTo(id);
    }

    @Test
    void aNumberValidInTheYearNeedsNoNote() {
        assertThat(note("0219", 2019)).isNull();
        assertThat(note("3024", 2020)).isNull();
        assertThat(note("3201", 2024)).isNull();
    }

    @Test
    void aNumberOfTodayOnAnEarlierYearIsSaid() {
        assertThat(id("3201", 2012)).isEqualTo("baerum");
        assertThat(note("3201", 2012)).contains("from 2024", "2012").doesNotContain("borders");
        assertThat(note("1508", 2019)).contains("borders");
        assertThat(note("3207", 2015)).contains("borders");
    }

    @Test
    void anEndedNumberLeadsThroughItsChanges() {
        assertThat(id("0219", 2025)).isEqualTo("baerum");
        assertThat(id("0213", 2021)).isEqualTo("nordre-follo");
        assertThat(id("0213", 2025)).isEqualTo("nordre-follo");
        assertThat(note("0213", 2025)).contains("Ski became part of Nordre Follo in 2020");
        assertThat(id("0213", 2019)).isEqualTo("ski");
        assertThat(id("1842", 2005)).isEqualTo("bodo");
    }

    @Test
    void aFigureOfAMunicipalityThatIsNotThereIsNobodyElses() {
        assertThat(maybe("1842", 2004)).contains("Skjerstad", "Bodø");
        assertThat(maybe("0716", 2001)).contains("Våle");
        assertThat(maybe("9999", 2020)).contains("catalogue");
    }

    @Test
    void aNumberUsedAgainIsDecidedByTheYear() {
        assertThat(id("0716", 2002)).isEqualTo("re");
        assertThat(choices("0716", null)).containsExactly("re");
    }

    @Test
    void aSplitHasNoSingleSuccessor() {
        assertThat(id("1507", 2023)).isEqualTo("alesund");
        assertThat(choices("1507", 2024)).containsExactly("alesund", "haram");
        assertThat(choices("1850", 2020)).containsExactly("narvik", "hamaroy");
        assertThat(choices("Tysfjord", 2021)).containsExactly("narvik", "hamaroy");
        assertThat(id("1850", 2019)).isEqualTo("tysfjord");
    }

    @Test
    void aNameOfTwoIsSettledByCountyOrYearOnly() {
        assertThat(choices("Herøy", 2020)).containsExactly("heroy-more", "heroy-nordland");
        assertThat(choices("Herøy kommune", null)).hasSize(2);
        assertThat(id("Herøy (Nordland)", null)).isEqualTo("heroy-nordland");
        assertThat(id("Herøy kommune (Nordland)", null)).isEqualTo("heroy-nordland");
        assertThat(choices("Bø", 2019)).hasSize(2);
        assertThat(id("Bø", 2020)).isEqualTo("bo-nordland");
        assertThat(choices("Herøy (Oslo)", null)).hasSize(2);
    }

    @Test
    void aNameWithItsNumberMustAgree() {
        assertThat(id("1818 Herøy", 2020)).isEqualTo("heroy-nordland");
        assertThat(choices("1818 Bærum", 2020)).containsExactly("heroy-nordland", "baerum");
    }

    @Test
    void aBracketThatNoNameHasIsSaid() {
        assertThat(note("Bærum (Viken)", 2021)).contains("Viken");
    }

    /** What stands in brackets may take a part away, or add others: only a place, a year or the word is no more than the name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bærum (uten Fornebu)",
                "Bærum (gj.snitt)",
                "Bærum (2022)",
                "Bærum (region)",
                "3201 Bærum (uten Fornebu)",
                "Bærum kommune (KOSTRA-gruppe 13)"
            })
    void whatIsNotAPlaceInBracketsIsAsked(String text) {
        assertThat(choices(text, 2024)).containsExactly("baerum");
        assertThat(id("Bærum (Akershus fylke)", 2024)).isEqualTo("baerum");
        assertThat(id("3201 Bærum (Akershus)", 2024)).isEqualTo("baerum");
        assertThat(id("Bærum (kommune)", 2024)).isEqualTo("baerum");
    }

    @Test
    void theYearChoosesBetweenOldAndNewBorders() {
        assertThat(id("Asker", null)).isEqualTo("asker");
        assertThat(id("Asker", 2020)).isEqualTo("asker");
        assertThat(id("Asker", 2019)).isEqualTo("asker-2019");
        assertThat(id("Asker (-2019)", 2012)).isEqualTo("asker-2019");
        assertThat(id("Asker (t.o.m. 2019)", null)).isEqualTo("asker-2019");
        assertThat(id("Asker (f.o.m. 2020)", null)).isEqualTo("asker");
        assertThat(note("asker", 2019)).contains("2019");
    }

    @Test
    void aGroupsCodeOfAnUnknownSchemeIsNeverTheWrongGroup() {
        assertThat(id("EKG08", 2020)).isEqualTo("group-8");
        assertThat(maybe("EKG08", 2019)).contains("drawn anew");
        assertThat(maybe("KOSTRA-gruppe 8", 2019)).contains("drawn anew");
        assertThat(choices("EKG08", null)).containsExactly("group-8");
    }

    @Test
    void aMisspeltNameIsMetWithTheNearest() {
        assertThat(maybe("Berum", 2020)).isEqualTo("you meant (baerum).");
        assertThat(maybe("Bådåddjo – Bodø", 2020)).isEqualTo("you meant (bodo).");
        assertThat(maybe("", null)).contains("catalogue");
    }
}
