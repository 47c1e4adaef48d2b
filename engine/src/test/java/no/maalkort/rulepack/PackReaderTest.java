package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.goal.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {
    private static final String PACK = """
            id: mine
            version: 1.2.0
            title: {nb: Mål, en: Goals}
            municipality: baerum
            uses: [norway]
            adopts: [norway:inclusion.refugees-settled]
            areas: {organisation: {nb: Organisasjon, en: Organisation}, finance: Penger}
            coverage: {area: 1/2, total: 0.75}
            reviewed: null
            sources:
              ar16: {title: Årsrapport 2016, publisher: Bærum kommune, published: 2017, link: "https://x.no/y"}
              ks21: {title: Klimastrategi}
            """;
    private static final String CLIMATE = """
            id: climate.direct-emissions
            title: Utslipp
            quote: null
            paraphrase: {nb: Ned, en: Down}
            sources: {ks21: {title: Klimastrategi 2021, section: "3"}}
            adopted: {on: "2021-06-23", by: council, case: 21/1}
            indicator: climate.change-since-2009-percent
            levels:
              - {kind: target, value: -40, due: 2030, base: unknown, from: 2018, to: 2020, source: ar16}
              - {kind: target, value: -65, due: 2030,
                 path: {shape: constant-rate, through: {2023: -52}, adoptedBy: council},
                 from: 2021-06-23, seen: {2022: ar16, 2021: ks21}, source: ks21, quote: "65 %"}
              - {kind: target, value: -70.50, due: 2035, from: 2023, source: ks21}
            lag: 1
            publisher: Miljødirektoratet
            tolerance: {value: 0.5, ground: g}
            weight: {value: 2, reason: r, from: 2020}
            beside: [climate.grade]
            applies-to: {bodies: [baerum], because: b}
            status: proposed
            remediation: {text: t, who: w, link: "https://x.no/"}
            not-encoded: [a, {nb: b, en: c}]
            """;
    private static final String WORDS = """
            id: organisation.town-hall
            title: Rådhuset
            quote: q
            in-force: {from: 2016, seen: [2018, 2017], source: ar16}
            """;
    private static final String SHOWN = """
            id: finance.shown
            title: Vist
            quote: q
            for-information: true
            indicator: finance.net-operating-result-percent
            compare: [{period: -1}, {body: norway}]
            """;

    private static final Names NAMES = new Names(Folders.catalogue());

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void everyKeyIsRead() {
        var pack = read(Map.of(
                "pack.yaml",
                PACK,
                "climate/direct-emissions/goal.yaml",
                CLIMATE,
                "organisation/town-hall/goal.yaml",
                WORDS,
                "finance/shown/goal.yaml",
                SHOWN));

        assertThat(problems).isEmpty();
        assertThat(pack.areas().keySet()).containsExactly("organisation", "finance", "climate");
        assertThat(pack.goals())
                .extracting(Goal::id)
                .containsExactly("organisation.town-hall", "finance.shown", "climate.direct-emissions");
        assertThat(pack.adopts()).containsExactly(new Pack.Ref("norway", "inclusion.refugees-settled"));
        assertThat(pack.coverage()).isEqualTo(new Pack.Coverage(new BigDecimal("0.5"), new BigDecimal("0.75")));
        assertThat(pack.reviewed()).isNull();
        assertThat(pack.sha256()).hasSize(64);
        var climate = pack.goals().get(2);
        assertThat(climate.sources().keySet()).containsExactly("ar16", "ks21");
        assertThat(climate.sources().get("ks21").title()).isEqualTo("Klimastrategi 2021");
        assertThat(climate.lag()).isEqualTo(1);
        assertThat(climate.quote()).isNull();
        assertThat(climate.proposed()).isTrue();
        assertThat(climate.notEncoded()).containsExactly(Text.same("a"), new Text("b", "c"));
        assertThat(climate.file()).isEqualTo("mine/climate/direct-emissions/goal.yaml");
        var levels = climate.measures().get(0).levels();
        assertThat(levels.get(0).baseUnknown()).isTrue();
        assertThat(levels.get(1).path().shape()).isEqualTo(Level.Shape.CONSTANT_RATE);
        assertThat(levels.get(1).path().through()).containsOnlyKeys(2023);
        assertThat(levels.get(1).seen()).containsExactly(2021, 2022);
        assertThat(levels.get(2).value()).isEqualTo("-70.50");
        assertThat(pack.goals().get(0).isWordsOnly()).isTrue();
        assertThat(pack.goals().get(0).inForce().seen()).containsExactly(2017, 2018);
        assertThat(pack.goals().get(1).information()).isEqualTo("finance.net-operating-result-percent");
        assertThat(pack.goals().get(1).compare())
                .containsExactly(new Goal.Compare(-1, null), new Goal.Compare(0, "norway"));
    }

    @Test
    void theHashChangesWithAnyByteAndAnyName() {
        var hash = read(Map.of("pack.yaml", PACK)).sha256();

        assertThat(read(Map.of("pack.yaml", PACK + "#")).sha256()).isNotEqualTo(hash);
        assertThat(read(Map.of("pack.yaml", PACK, "README.md", "")).sha256()).isNotEqualTo(hash);
        assertThat(read(Map.of("pack.yaml", PACK)).sha256()).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lag: 1            | lag: -1           | The lag (-1) is not between 0 and 20 years.",
                "source: ks21,     | source: ks22,     | The source (ks22) is not known.",
                "2021: ks21        | 2021: ks99        | The source (ks99) is not known.",
                "value: -65,       | value: -6_5,      | (-6_5) is no value of indicator",
                "2009-percent      | 2008-percent      | The indicator (climate.change-since-2008-percent) is not in",
                "baerum], because  | berum], because  | The body (berum) is not in the catalogue.",
                "climate.grade]     | klima.grade]      | The indicator (klima.grade) is not in the catalogue.",
                "value: -65,       | value: -65, strict: true, | Some levels are strict and some are not.",
                "value: -65, due: 2030, | value: -65,    | A path leads to no dated target.",
                "base: unknown     | base: 2009        | The base (2009) is not (unknown).",
                "lag: 1            | lagg: 1           | The key (lagg) is not known here.",
                "id: climate       | id: klima         | The id (klima.direct-emissions) is not that of the folder",
                "from: 2018        | from: 2018-13     | (2018-13) is no year and no day.",
                "from: 2018        | from: 3018        | (3018) does not lie in the years 1900 to 2199.",
                "from: 2018        | from: 1018-01-01  | (1018-01-01) does not lie in the years 1900 to 2199.",
                "to: 2020          | to: 2020-12       | (2020-12) is no year and no day.",
                "to: 2020          | to: 2017          | The level ends (2017) before it begins (2018).",
                "kind: target, value: -70.50, due: 2035,   | kind: floor, value: 3, | The floor has no ground.",
                "status: proposed  | status: maybe     | The status (maybe) is not (proposed).",
                "value: -40,       | ``                | The level has not exactly one number.",
            })
    void whatIsWrongIsToldInItsLine(String good, String bad, String message) {
        read(Map.of("pack.yaml", PACK, "climate/direct-emissions/goal.yaml", CLIMATE.replaceFirst(good, bad)));

        assertThat(problems).extracting(Problem::message).anySatisfy(told -> assertThat(told)
                .startsWith(message));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uses: [norway]    | uses: [norway, norway] | (norway) is named twice.",
                "uses: [norway]    | uses: [mine]      | (mine) is the pack's own.",
                "settled]          | settled, norway:inclusion.refugees-settled] | (norway:inclusion.refugees-settled) is named twice.",
                "adopts: [norway:  | adopts: [mine:    | (mine:inclusion.refugees-settled) is the pack's own.",
                "municipality: baerum | municipality: norway | The body (norway) is no municipality.",
                "version: 1.2.0    | version: 1.2      | The version (1.2) is not three numbers.",
                "version: 1.2.0    | version: 01.2.0   | The version (01.2.0) is not three numbers.",
                "coverage:         | method: theirs<LF>coverage: | The method (theirs) is not known.",
                "area: 1/2,        | area: 0,          | (0) is no part of 1.",
                "total: 0.75       | total: 0/3        | (0/3) is no part of 1.",
                "id: mine          | id: mi..ne        | The id (mi..ne) is not a pack's.",
                "id: mine          | id: mine.         | The id (mine.) is not a pack's.",
                "reviewed: null    | reviewed: {by: b, on: 2023-02-30} | (2023-02-30) is no year, month or day.",
            })
    void aPackThatContradictsItselfIsTold(String good, String bad, String message) {
        read(Map.of("pack.yaml", PACK.replace(good, bad.replace("<LF>", "\n"))));

        assertThat(problems).extracting(Problem::message).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "weight: .*          | weight: 2         | The weight has no reason. | write {value: 2, reason: …}.",
                "2021-06-23\", by     | 2021-06-31\", by  | (2021-06-31) is no year, month or day. | write 2024, 2024-06 or 2024-06-15.",
                "lag: 1              | compare: [{period: -1}] | A figure is compared that is not for information. | add (for-information: true), or show the other figure (beside) the goal.",
                "title: Utslipp      | title: `Utslipp\\\\n● Nådd 100` | A line break or a tab stands in (Utslipp ● Nådd 100). | write it on one line, or fold it with >-.",
                "title: Utslipp      | title: {nb: ``, en: Cut} | The text is empty. | write it, or leave the key out.",
                "who: w              | who: `a\\\\tb`  | A line break or a tab stands in (a b). | write it on one line, or fold it with >-.",
                "Klimastrategi 2021  | `a\\\\nb`       | A line break or a tab stands in (a b). | write it on one line, or fold it with >-.",
                "quote: null         | quote: ` `        | The text is empty. | write it, or leave the key out.",
                "value: 2, reason    | value: 1e9, reason | (1e9) is not a number. | write digits with a decimal point, such as 3.6.",
                "value: 2, reason    | value: 0, reason  | (0) is not above 0. | leave it out.",
                "value: 0.5          | value: 4,5        | The key (5) is not known here. | write 4.5, with a decimal point.",
                "kind: target, value: -40 | kind: minimun, value: -40 | (minimun) is not known here. | you meant (minimum).",
            })
    void oneMistakeIsToldOnceWithWhatToDo(String good, String bad, String message, String maybe) {
        read(Map.of(
                "pack.yaml",
                PACK,
                "climate/direct-emissions/goal.yaml",
                CLIMATE.replaceFirst(good, bad.replace('`', '"'))));

        assertThat(problems).extracting(Problem::message).containsExactly(message);
        assertThat(problems).extracting(Problem::maybe).containsExactly(maybe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waiver.yaml | The file (waiver.yaml) is none of a pack's. | you meant (waivers.yaml).",
                "pack.yml | The file (pack.yml) is none of a pack's. | you meant (pack.yaml).",
                "finance/foo.yaml | The file is not in a goal's folder. | move it to <area>/<goal>/.",
                "finance/shown/goal.yaml2 | The file (goal.yaml2) is none of a goal's. | you meant (goal.yaml).",
                "finance/shown/deep/goal.yaml | The file is not in a goal's folder. | move it to <area>/<goal>/.",
                "finance/shown/very/deep/goal.yaml | The file is not in a goal's folder. | move it to <area>/<goal>/."
            })
    void aFileThatNobodyWouldReadIsTold(String path, String message, String maybe) {
        read(Map.of("pack.yaml", PACK, "README.md", "", "finance/shown/notes.txt", "", path, "[]"));

        assertThat(problems).extracting(Problem::message).containsExactly(message);
        assertThat(problems).extracting(Problem::maybe).containsExactly(maybe);
        assertThat(problems.get(0).file()).isEqualTo("p/" + path);
    }

    @Test
    void filesThatNobodyWouldReadAreTold() {
        read(Map.of(
                "pack.yaml", PACK, "finance/shown/goal.yml", SHOWN, "finance/other/cases.yaml", "[]", "rules.drl", ""));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "There is no goal.yaml beside the file.",
                        "The file (goal.yml) is none of a goal's.",
                        "The file is not in a goal's folder.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lag: 1 | area: klima | 4:7 | The area (klima) has no name. | add it to (areas) of pack.yaml.",
                "title: T | paraphrase: p | 1:1 | The key (title) is missing. | add it: rules/docs/packs.md shows the format.",
            })
    void whatIsMissingOrUnknownIsToldAtItsPlace(String good, String bad, String place, String message, String maybe) {
        String goal = "id: climate.direct-emissions\ntitle: T\nquote: q\nlag: 1\n";
        read(Map.of("pack.yaml", PACK, "climate/direct-emissions/goal.yaml", goal.replaceFirst(good, bad)));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "p/climate/direct-emissions/goal.yaml:" + place + ": " + message + "\n  Maybe " + maybe);
    }

    @Test
    void wordsOfASourceMayHaveParagraphs() {
        var goal =
                "id: finance.shown\ntitle: t\nquote: |\n  One.\n\n  Two.\nparaphrase: \"a\\nb\"\nsources: {r: {title: t}}\n";

        assertThat(read(Map.of("pack.yaml", PACK, "finance/shown/goal.yaml", goal))
                        .goals()
                        .get(0)
                        .quote())
                .isEqualTo("One.\n\nTwo.\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void aWaiverEnds() {
        read(
                Map.of(
                        "pack.yaml",
                        PACK,
                        "finance/shown/goal.yaml",
                        SHOWN,
                        "waivers.yaml",
                        "- {goal: finance.shown, municipality: baerum, decision: d, approver: a, from: 2024-01-01, reason: r}\n"));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("p/waivers.yaml:1:3: The key (to) is missing."
                        + "\n  Maybe add it: rules/docs/packs.md shows the format.");
    }

    @Test
    void theAcceptedBandEnclosesTheDesiredOne() {
        read(Map.of(
                "pack.yaml",
                PACK,
                "finance/shown/goal.yaml",
                "id: finance.shown\ntitle: t\nquote: q\nindicator: climate.change-since-2009-percent\nlevels:\n"
                        + "  - {kind: range, desired: [1.30, 1.69], accepted: [1.40, 1.99],"
                        + " from: 2016, source: ar16}\n"));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The accepted band [1.40, 1.99] does not enclose the desired band [1.30, 1.69].");
    }

    private Pack read(Map<String, String> files) {
        return PackReader.read(FileTree.of("p/", files), NAMES, problems).pack();
    }

    @Test
    void aGradeHasNoTolerance() {
        String grade = "id: climate.cdp\ntitle: Karakter\nquote: q\nindicator: climate.grade\n"
                + "levels: [{kind: target, value: A, from: 2019, source: ar16}]\ntolerance: {value: 1, ground: g}\n";
        read(Map.of("pack.yaml", PACK, "climate/cdp/goal.yaml", grade));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("A tolerance is given of a grade or an answer.");
    }
}
