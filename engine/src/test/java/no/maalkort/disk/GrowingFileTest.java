package no.maalkort.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private GrowingFile open(String madeOf) throws IOException {
        return new GrowingFile(folder.resolve("x.jsonl"), madeOf);
    }

    @Test
    void itIsThereWhenItIsWholeAndNothingElseIs() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
            growing.append(bytes(""));
            growing.append(bytes("3\n"));
            assertThat(folder.resolve("x.jsonl")).doesNotExist();
            growing.finish();
        }
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("x.jsonl"));
        assertThat(folder.resolve("x.jsonl")).hasContent("1\n3\n");
    }

    @Test
    void aLaterRunGoesOnAfterTheLastStep() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
            growing.append(bytes("2\n"));
        }
        try (var growing = open("a")) {
            assertThat(growing.steps()).isEqualTo(2);
            growing.append(bytes("3\n"));
            growing.finish();
        }
        assertThat(folder.resolve("x.jsonl")).hasContent("1\n2\n3\n");
    }

    @Test
    void whatWasWrittenAfterTheLastStateIsCutOff() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
        }
        Files.writeString(folder.resolve("x.jsonl.part"), "1\nhalf a l");
        try (var growing = open("a")) {
            assertThat(growing.steps()).isEqualTo(1);
            growing.append(bytes("2\n"));
            growing.finish();
        }
        assertThat(folder.resolve("x.jsonl")).hasContent("1\n2\n");
    }

    @Test
    void whatIsMadeOfSomethingElseBeginsAnew() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
        }
        try (var growing = open("b")) {
            assertThat(growing.steps()).isZero();
            growing.append(bytes("9\n"));
            growing.finish();
        }
        assertThat(folder.resolve("x.jsonl")).hasContent("9\n");
    }

    @Test
    void aStateThatSaysMoreThanThereIsBeginsAnew() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
        }
        Files.writeString(folder.resolve("x.jsonl.part"), "");
        try (var growing = open("a")) {
            assertThat(growing.steps()).isZero();
        }
    }

    @Test
    void aStateThatWasHalfWrittenBeginsAnew() throws IOException {
        Files.writeString(folder.resolve("x.jsonl.part"), "1\n2\n");
        Files.writeString(folder.resolve("x.jsonl.part.state"), "a\n2\nx\n");
        try (var growing = open("a")) {
            assertThat(growing.steps()).isZero();
        }
    }

    @Test
    void twoRunsDoNotWriteTheSame() throws IOException {
        try (var growing = open("a")) {
            growing.append(bytes("1\n"));
            assertThatThrownBy(() -> open("a"))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("another run writes it");
            growing.finish();
        }
        assertThat(folder.resolve("x.jsonl")).hasContent("1\n");
    }
}
