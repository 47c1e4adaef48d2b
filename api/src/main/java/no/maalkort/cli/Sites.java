package no.maalkort.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import no.maalkort.disk.Disk;
import no.maalkort.figure.Body;
import no.maalkort.pages.SitePages;
import no.maalkort.receipt.Archive;
import no.maalkort.site.Site;
import no.maalkort.site.Unbuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code site}: the pages as files, for any web server. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Write all pages as files that need no service.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Sites.Build.class)
final class Sites extends CommandGroup {
    /** {@code site build}. */
    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = {
                "Write all pages of all years, in both languages, into a folder.",
                "Built again, only what changed is written; what is not ours there stays."
            },
            footer = {
                "",
                "Try:  ${COMMAND-FULL-NAME} -o site",
                "      ${COMMAND-FULL-NAME} -o site --municipality baerum,oslo"
            })
    static final class Build implements Callable<Integer> {
        @Option(names = "-o", paramLabel = "DIR", required = true, description = "The folder to write into.")
        private Path out;

        @Option(
                names = "--municipality",
                paramLabel = "ID",
                split = ",",
                description = "Only these, by id, number or name; default: everybody.")
        private List<String> municipalities = List.of();

        @Mixin
        private Stored stored;

        @Mixin
        private Sources sources;

        @Override
        public Integer call() throws IOException {
            try {
                build();
                return 0;
            } catch (Unbuilt e) {
                System.err.println(e.getMessage());
                return 2;
            } catch (UncheckedIOException e) {
                throw unwritten(e.getCause());
            } catch (IOException e) {
                throw unwritten(e);
            }
        }

        private void build() throws IOException {
            var site = new Site(out);
            var bodies = bodies();
            var archive = new Archive(stored.anyStore(sources));
            var progress = new Progress(sources.language());
            var judged = new AtomicInteger();
            var parts = new SitePages(sources.workspace(), bodies, archive)
                    .parts(() -> progress.at(judged.incrementAndGet(), bodies.size(), sources.say("dømt", "judged")));
            var built = site.build(parts, (done, all) -> progress.at(done, all, sources.say("filer", "files")));
            progress.end();
            System.err.println(built.files()
                    + sources.say(" filer, ", " files, ")
                    + built.written()
                    + sources.say(" skrevet, ", " written, ")
                    + built.removed()
                    + sources.say(" fjernet: ", " removed: ")
                    + out.resolve("index.html"));
        }

        private Collection<Body> bodies() {
            return municipalities.isEmpty()
                    ? sources.workspace().figures().catalogue().bodies()
                    : sources.municipalities(municipalities, null);
        }

        private Usage unwritten(IOException e) {
            return new Usage(
                    "(" + out + ") cannot be written: " + Disk.reason(e) + ".",
                    "the disk is full, or the folder is not yours; the next build goes on from here.");
        }
    }
}
