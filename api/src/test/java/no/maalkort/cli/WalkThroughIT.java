package no.maalkort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planner's walk-through is what its commands print, and the files that it shows are those that are there. */
class WalkThroughIT {
    private static final Path DOCS = Path.of("..", "engine", "docs");
    private static final Pattern COMMAND = Pattern.compile("```\n\\$ \\./maalkort (.*)\n(?s:(.*?))\n```");
    private static final Pattern FILE =
            Pattern.compile("\\[([a-z-]+\\.yaml)]\\((.*?)\\)(?s:.*?)```yaml\n(?s:(.*?))```");
    private static final String SHEET = "drafts.xlsx";

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("walk-through.md"));
    }

    @Test
    void everyCommandPrintsWhatStandsBelowIt() throws IOException, InterruptedException {
        var commands = COMMAND.matcher(page());
        int run = 0;
        while (commands.find()) {
            String printed = printed(commands.group(1).split(" "));
            int at = 0;
            for (String part : commands.group(2).split("(?m)^…$\n?")) {
                assertThat(printed.substring(at)).as(commands.group(1)).contains(part.strip());
                at = printed.indexOf(part.strip(), at) + part.strip().length();
            }
            assertThat(commands.group(2).endsWith("…") || at == printed.length())
                    .as(commands.group(1))
                    .isTrue();
            run++;
        }

        assertThat(run).isEqualTo(11);
    }

    /** From the folder that the page is read in, with what is written put elsewhere. */
    private String printed(String... arguments) throws IOException, InterruptedException {
        String sheet = folder.resolve(SHEET).toString();
        var command = new ArrayList<>(List.of(
                Ran.JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmaalkort.name=./maalkort",
                "-jar",
                Path.of("api", "target", "maalkort.jar").toString()));
        List.of(arguments).forEach(one -> command.add(one.equals(SHEET) ? sheet : one));
        var process = new ProcessBuilder(command)
                .directory(new File(".."))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return (text.replace(sheet, SHEET).replace('\u00a0', ' ') + (code == 0 ? "" : "[exit " + code + "]")).strip();
    }

    @Test
    void everyFileIsShownWhole() throws IOException {
        var files = FILE.matcher(page());
        int shown = 0;
        while (files.find()) {
            assertThat(files.group(3)).isEqualTo(Files.readString(DOCS.resolve(files.group(2))));
            assertThat(files.group(3).lines().filter(line -> line.contains("value:")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("source: \"Assumption: "));
            shown++;
        }

        assertThat(shown).isEqualTo(2);
    }
}
