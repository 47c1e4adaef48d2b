package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM does before its first judgement. */
class StartTest {
    @TempDir
    Path home;

    @BeforeEach
    void build() throws IOException {
        PacksTest.write(
                home.resolve("datasets"), Map.of("indicators.yaml", Folders.INDICATORS, "bodies.yaml", Folders.BODIES));
        PacksTest.write(home.resolve("rules/baerum"), Folders.pack());
        PacksTest.write(home.resolve("classes/packs/baerum"), Folders.pack());
        assertThat(PackCompiler.compile(home.resolve("rules"), home.resolve("classes"), home.resolve("datasets")))
                .isEmpty();
    }

    @Test
    void builtInRulesAreJudgedWithoutAnyCompiler() throws Exception {
        assertThat(run()).startsWith("0 compiled");

        assertThat(loaded()).contains("org.drools.modelcompiler.KieBaseBuilder").noneMatch(StartTest::compiles);
    }

    @Test
    void keptRulesAreJudgedWithoutAnyCompiler() throws Exception {
        var mine = Folders.pack();
        mine.merge("finance/net-operating-result/rules.drl", "// Mine.\n", String::concat);
        PacksTest.write(home.resolve("mine"), mine);

        assertThat(run(home.resolve("mine").toString())).startsWith("1 compiled");
        assertThat(loaded()).anyMatch(StartTest::compiles);
        assertThat(run(home.resolve("mine").toString())).startsWith("0 compiled");
        assertThat(loaded()).noneMatch(StartTest::compiles);
    }

    private static boolean compiles(String name) {
        return List.of(
                        "com.github.javaparser.",
                        "org.eclipse.jdt.",
                        "org.antlr.",
                        "org.mvel",
                        "com.thoughtworks.xstream.",
                        "org.drools.mvel.",
                        "org.drools.mvelcompiler.",
                        "org.drools.model.codegen.",
                        "org.drools.drl.parser.")
                .stream()
                .anyMatch(name::startsWith);
    }

    private String run(String... users) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + home.resolve("loaded.txt"),
                "-cp",
                home.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
                JudgeOnce.class.getName(),
                home.resolve("kept").toString()));
        command.addAll(List.of(users));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private List<String> loaded() throws IOException {
        return Files.readAllLines(home.resolve("loaded.txt")).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*])+\\s*", "").replaceFirst(" source:.*$", ""))
                .toList();
    }
}
