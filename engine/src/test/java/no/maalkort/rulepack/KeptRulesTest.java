package no.maalkort.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    private static final String DRL = Rules.oneLevel(Folders.GOAL);

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("cache/maalkort/rules");
    }

    @Test
    void whatWasCompiledBeforeIsNotCompiledAgain() {
        var first = rules(folder(), DRL);
        int before = RuleCompiler.compilations();

        var second = rules(folder(), DRL);

        assertThat(RuleCompiler.compilations()).isEqualTo(before);
        assertThat(second.rules()).isEqualTo(first.rules());
        assertThat(second.classes().keySet()).isEqualTo(first.classes().keySet());
        assertThat(RuleCompilerTest.judged(RuleCompilerTest.base(second), "5", null, "4")
                        .name())
                .isEqualTo("MET");
    }

    @Test
    void anotherTextPackOrGoalIsCompiled() {
        rules(folder(), DRL);
        int before = RuleCompiler.compilations();

        rules(folder(), DRL + "// More.\n");
        new KeptRules(folder()).rules("oslo", Folders.GOAL, "rules.drl", DRL, new ArrayList<>());

        assertThat(RuleCompiler.compilations()).isEqualTo(before + 2);
    }

    @Test
    void folderAndFilesAreTheUsersAlone() throws IOException {
        rules(folder(), DRL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aFlippedBitAnywhereIsNotRead() throws IOException {
        rules(folder(), DRL);
        Path entry = entry();
        byte[] good = Files.readAllBytes(entry);
        var sealed = new SealedFolder(folder());
        String name = entry.getFileName().toString();
        assertThat(sealed.read(name)).isNotNull();
        for (int i = 0; i < good.length; i += i < 100 ? 1 : 97) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(entry, bad);
            assertThat(sealed.read(name)).isNull();
        }
        for (int length : List.of(0, 31, 32, good.length - 1)) {
            Files.write(entry, java.util.Arrays.copyOf(good, length));
            assertThat(sealed.read(name)).isNull();
        }
    }

    @Test
    void whatIsSpoiltIsCompiledAndKeptAnew() throws IOException {
        rules(folder(), DRL);
        byte[] bytes = Files.readAllBytes(entry());
        bytes[bytes.length / 2] ^= 4;
        Files.write(entry(), bytes);
        int before = RuleCompiler.compilations();

        rules(folder(), DRL);
        rules(folder(), DRL);

        assertThat(RuleCompiler.compilations()).isEqualTo(before + 1);
    }

    @Test
    void anEntryUnderAnotherNameOrKeyIsNotRead() throws IOException {
        rules(folder(), DRL);
        Path copy = folder().resolve("0".repeat(64));
        Files.copy(entry(), copy);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        assertThat(new SealedFolder(folder()).read(copy.getFileName().toString()))
                .isNull();
        Files.delete(copy);
        Files.delete(folder().resolve("key"));
        int before = RuleCompiler.compilations();

        rules(folder(), DRL);

        assertThat(RuleCompiler.compilations()).isEqualTo(before + 1);
    }

    @Test
    void filesThatOthersMayReadOrLinksAreNotRead() throws IOException {
        rules(folder(), DRL);
        Path entry = entry();
        String name = entry.getFileName().toString();
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(new SealedFolder(folder()).read(name)).isNull();
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rw-------"));
        Files.move(entry, home.resolve("elsewhere"));
        Files.createSymbolicLink(entry, home.resolve("elsewhere"));
        assertThat(new SealedFolder(folder()).read(name)).isNull();
    }

    @Test
    void aFolderThatOthersMayEnterIsNotUsed() throws IOException {
        Files.createDirectories(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

        rules(folder(), DRL);

        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeKeptItIsCompiled() throws IOException {
        Files.writeString(home.resolve("file"), "");

        assertThat(rules(home.resolve("file/rules"), DRL)).isNotNull();
        assertThat(KeptRules.none().rules("baerum", Folders.GOAL, "rules.drl", DRL, new ArrayList<>()))
                .isNotNull();
    }

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.endsWith("key")).findFirst().orElseThrow();
        }
    }

    private static CompiledRules rules(Path folder, String drl) {
        var problems = new ArrayList<Problem>();
        var compiled = new KeptRules(folder).rules("baerum", Folders.GOAL, "rules.drl", drl, problems);
        assertThat(problems).isEmpty();
        return compiled;
    }
}
