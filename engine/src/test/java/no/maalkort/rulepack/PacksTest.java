package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {
    private static final String DRL = "finance/net-operating-result/rules.drl";

    @TempDir
    Path home;

    private Path classes;

    @BeforeEach
    void build() throws IOException {
        classes = home.resolve("classes");
        write(home.resolve("datasets"), Map.of("indicators.yaml", Folders.INDICATORS, "bodies.yaml", Folders.BODIES));
        write(home.resolve("rules/baerum"), Folders.pack());
        var norway = Folders.pack();
        norway.put(
                "pack.yaml",
                "id: norway\nversion: 1.0.0\ntitle: Norge\nuses: [baerum]\nadopts: [baerum:" + Folders.GOAL + "]\n");
        write(home.resolve("rules/norway"), norway);
        write(classes.resolve("packs/baerum"), Folders.pack());
        write(classes.resolve("packs/norway"), norway);
        assertThat(PackCompiler.compile(home.resolve("rules"), classes, home.resolve("datasets")))
                .isEmpty();
    }

    @Test
    void builtInPacksJudgeWithoutCompiling() throws IOException {
        int before = RuleCompiler.compilations();

        var packs = read(KeptRules.none());

        assertThat(packs.all()).extracting(pack -> pack.pack().id()).containsExactly("baerum", "norway");
        assertThat(packs.pack("baerum").builtIn()).isTrue();
        assertThat(judged(packs, "baerum", "3.6")).isEqualTo(State.PARTLY_MET);
        assertThat(judged(packs, "norway", "3.6")).isEqualTo(State.PARTLY_MET);
        assertThat(RuleCompiler.compilations()).isEqualTo(before);
        assertThat(packs.pack("baerum").places(Folders.GOAL))
                .contains(new RuleAt("It reaches the target", "baerum/" + DRL, 9));
    }

    @Test
    void anEditedPackOfTheSameIdIsJudgedByItsOwnRules() throws IOException {
        String edited = Rules.twoLevels(Folders.GOAL)
                .replace("judge(PARTLY_MET, ", "judge(PARTLY_MET, $reading.above(\"minimum\"), ")
                .replace("value >= minimum", "value > minimum")
                .replace("value < leastDemanding", "value <= leastDemanding")
                .replace("$reading.atLeast(\"minimum\"), ", "")
                .replace("$reading.below(\"leastDemanding\")", "$reading.atMost(\"leastDemanding\")");
        // Only a strict minimum can tell the two texts apart, and lint would refuse it: so compile without lint.
        var problems = new ArrayList<Problem>();
        var folder = PackReader.read(Folders.packWith(DRL, edited), new Names(Folders.catalogue()), problems);
        var compiled = RuleCompiler.compile("baerum", Folders.GOAL, "my/" + DRL, edited, problems);
        assertThat(problems).isEmpty();
        try (var builtIn = loader()) {
            var mine = new LoadedPack(folder, false, new RuleClasses(builtIn, compiled.classes()), List.of(compiled));

            assertThat(RuleCompilerTest.judged(mine.rules(), "3", "3", "4")).isEqualTo(State.NOT_MET);
            assertThat(judged(read(KeptRules.none()), "baerum", "3")).isEqualTo(State.PARTLY_MET);
        }
    }

    @Test
    void aUsersPackStandsInPlaceOfTheBuiltInOne() throws IOException {
        var packs = read(
                KeptRules.none(),
                Folders.packWith(DRL, Rules.twoLevels(Folders.GOAL).replace("It reaches", "It attains")));
        var fired = new ArrayList<Fired>();

        packs.pack("baerum").rules().judge(List.of(RuleCompilerTest.reading("5", "3", "4")), fired);

        assertThat(packs.replaced()).containsExactly("baerum");
        assertThat(packs.pack("baerum").builtIn()).isFalse();
        assertThat(fired)
                .extracting(Fired::rule)
                .containsExactly(new RuleAt("It attains the target", "baerum/" + DRL, 9));
    }

    @Test
    void oneEditedGoalIsCompiledAndNoOther() throws IOException {
        var kept = new KeptRules(home.resolve("kept"));
        String second = Rules.oneLevel("finance.other").replace("It ", "The other ");
        String goal = Folders.TWO_LEVELS
                .replace("id: " + Folders.GOAL, "id: finance.other")
                .replaceAll("  - .kind: minimum.*\n", "");
        int before = RuleCompiler.compilations();

        read(kept, Folders.packWith("finance/other/goal.yaml", goal, "finance/other/rules.drl", second));
        assertThat(RuleCompiler.compilations()).isEqualTo(before + 1);
        read(kept, Folders.packWith("finance/other/goal.yaml", goal, "finance/other/rules.drl", second));
        assertThat(RuleCompiler.compilations()).isEqualTo(before + 1);
        read(
                kept,
                Folders.packWith("finance/other/goal.yaml", goal, "finance/other/rules.drl", second + "// Edited.\n"));
        assertThat(RuleCompiler.compilations()).isEqualTo(before + 2);
    }

    @Test
    void aFolderOfPacksIsReadToo() throws IOException {
        var mine = Folders.pack();
        mine.put("pack.yaml", Folders.PACK.replace("id: baerum", "id: mine"));
        write(home.resolve("users/mine"), mine);

        assertThat(read(KeptRules.none(), FileTree.of(home.resolve("users")))
                        .pack("mine")
                        .builtIn())
                .isFalse();
    }

    @Test
    void brokenPacksAreRefusedWithEveryProblem() {
        var tree = Folders.packWith("pack.yaml", Folders.PACK + "uses: [norwai]\n");

        assertThatThrownBy(() -> read(KeptRules.none(), tree))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("my/pack.yaml:5:8: The pack (norwai) is not there.")
                .hasMessageContaining("norway");
        assertThatThrownBy(() -> read(KeptRules.none(), FileTree.of("empty/", Map.of("a.txt", ""))))
                .hasMessageContaining("holds no pack");
        assertThatThrownBy(() -> read(KeptRules.none(), Folders.packWith(), Folders.packWith()))
                .hasMessageContaining("is also in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other/pack.yml | The file (pack.yml) is none of a pack's.",
                "other/finance/one/goal.yaml | The goal lies in no pack.",
                "other/inner/pack.yaml | The pack lies too deep."
            })
    void aPackThatWouldNotBeFoundBesideOthersIsTold(String path, String message) throws IOException {
        write(home.resolve("users/baerum"), Folders.pack());
        write(home.resolve("users"), Map.of(path, "id: other\n"));

        assertThatThrownBy(() -> read(KeptRules.none(), FileTree.of(home.resolve("users"))))
                .isInstanceOf(Problem.Rejected.class)
                .hasMessageContaining("users/" + path + ": " + message);
    }

    @Test
    void anAdoptedGoalIsNamedWithItsPack() {
        var tree = Folders.packWith("pack.yaml", Folders.PACK + "adopts: [norway:finance.net-operating-resul]\n");

        assertThatThrownBy(() -> read(KeptRules.none(), tree))
                .hasMessageContaining("Maybe you meant (norway:finance.net-operating-result).");
    }

    @Test
    void placesAreTheSameWhereverThePackLies() throws IOException {
        write(home.resolve("users/baerum"), Folders.pack());
        Path there = home.resolve("users/baerum");
        Path typed = Path.of("").toAbsolutePath().relativize(there);

        var absolute = read(KeptRules.none(), Packs.ofUser(there)).pack("baerum");
        var relative = read(KeptRules.none(), Packs.ofUser(typed)).pack("baerum");

        assertThat(relative.pack()).isEqualTo(absolute.pack());
        assertThat(relative.pack().goals().get(0).file()).isEqualTo("baerum/finance/net-operating-result/goal.yaml");
        assertThat(relative.places(Folders.GOAL)).isEqualTo(absolute.places(Folders.GOAL));
        assertThat(relative.places(Folders.GOAL)).extracting(RuleAt::file).containsOnly("baerum/" + DRL);
    }

    @Test
    void aLinkInAPackIsRefusedAndALinkToItIsNot() throws IOException {
        write(home.resolve("users/baerum"), Folders.pack());
        Files.createSymbolicLink(home.resolve("link"), home.resolve("users"));
        assertThat(Packs.ofUser(home.resolve("link")).has("baerum/pack.yaml")).isTrue();
        Files.createSymbolicLink(
                home.resolve("users/baerum/finance/linked"), home.resolve("users/baerum/finance/net-operating-result"));

        assertThatThrownBy(() -> Packs.ofUser(home.resolve("users")))
                .hasMessageContaining("users/baerum/finance/linked: This is a link");
    }

    @Test
    void aBrokenPackIsNotCompiledByTheBuild() throws IOException {
        Files.writeString(
                home.resolve("rules/baerum").resolve(DRL),
                Rules.oneLevel(Folders.GOAL).replace("rule", "roule"));

        assertThat(PackCompiler.compile(home.resolve("rules"), home.resolve("other"), home.resolve("datasets")))
                .extracting(Problem::place)
                .contains(home.resolve("rules") + "/baerum/" + DRL + ":8:1");
        assertThat(home.resolve("other")).doesNotExist();
    }

    @Test
    void manyThreadsJudgeAlike() throws IOException {
        var base = read(KeptRules.none()).pack("baerum").rules();
        var wrong = java.util.stream.IntStream.range(0, 4000)
                .parallel()
                .filter(i -> RuleCompilerTest.judged(base, i % 3 == 0 ? "4" : i % 3 == 1 ? "3" : "2", "3", "4")
                        != (i % 3 == 0 ? State.MET : i % 3 == 1 ? State.PARTLY_MET : State.NOT_MET))
                .count();

        assertThat(wrong).isZero();
    }

    private Packs read(KeptRules kept, FileTree... users) throws IOException {
        return new Packs.Reader(Folders.catalogue(), kept, loader())
                .read(FileTree.of("", texts(classes.resolve("packs"))), List.of(users));
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Packs.class.getClassLoader());
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new java.util.TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static State judged(Packs packs, String pack, String value) {
        return RuleCompilerTest.judged(packs.pack(pack).rules(), value, "3", "4");
    }

    static void write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
