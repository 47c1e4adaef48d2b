package no.maalkort.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.cli.Copies;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Body;
import no.maalkort.pages.SitePages;
import no.maalkort.pages.TwoTowns;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Store;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site of two made towns: what is built, what is left alone, and what is built again. */
class SiteTest {
    private static final Workspace WORKSPACE = new TwoTowns().workspace();

    @TempDir
    private static Path base;

    @TempDir
    private Path folder;

    @BeforeAll
    static void first() throws IOException {
        build(WORKSPACE, WORKSPACE.municipalities(), base);
    }

    /** The site as it was built before, to build again. */
    private void built() throws IOException {
        Copies.of(base.resolve("site"), site());
    }

    private Path site() {
        return folder.resolve("site");
    }

    private Site.Built build(Workspace workspace, Collection<Body> bodies) throws IOException {
        return build(workspace, bodies, folder);
    }

    private static Site.Built build(Workspace workspace, Collection<Body> bodies, Path folder) throws IOException {
        var archive = new Archive(new Store(folder.resolve("receipts")));
        var parts = new SitePages(workspace, bodies, archive).parts(() -> {});
        return new Site(folder.resolve("site")).build(parts, (done, all) -> {});
    }

    private Site.Built build() throws IOException {
        return build(WORKSPACE, WORKSPACE.municipalities());
    }

    /** The hash of every file in the folder. */
    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(site())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(site().relativize(path).toString(), Sha256.of(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private Map<String, String> changed(Map<String, String> before) throws IOException {
        var changed = files();
        changed.entrySet().removeAll(before.entrySet());
        return changed;
    }

    @Test
    void everyFileIsListedWithItsHashAndAnotherFolderGetsTheSame() throws IOException {
        var built = build();
        var first = files();
        String list = Files.readString(site().resolve(SiteList.FILE));

        assertThat(built.written()).isEqualTo(built.files()).isGreaterThan(80);
        assertThat(first).hasSize(built.files() + 1).containsKeys("index.html", "en/index.html");
        first.forEach((path, hash) -> {
            if (!path.equals(SiteList.FILE)) {
                assertThat(list).contains("\n" + hash + "  " + path + "\n");
            }
        });

        folder = base;
        assertThat(files()).isEqualTo(first);
    }

    @Test
    void builtAgainNothingIsWritten() throws IOException {
        built();
        var before = times();

        var built = build();

        assertThat(built.written() + built.removed()).isZero();
        assertThat(times()).isEqualTo(before);
    }

    private Map<Path, Object> times() throws IOException {
        var times = new TreeMap<Path, Object>();
        try (var paths = Files.walk(site())) {
            for (Path path : paths.toList()) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    @Test
    void theFrontPageSpeaksOfThoseWhosePagesThereAre() throws IOException {
        String both = Files.readString(base.resolve("site/index.html"));
        var one = WORKSPACE.municipalities().stream()
                .filter(body -> body.id().equals("town"))
                .toList();

        build(WORKSPACE, one);

        String page = Files.readString(site().resolve("index.html"));
        assertThat(both).contains("kommune/town/index.html", "kommune/port/index.html", "To kommuner");
        assertThat(page).contains("kommune/town/index.html", "Én kommune").doesNotContain("kommune/port");
    }

    @Test
    void anotherFigureChangesThePagesItStandsOnAndNoOther() throws IOException {
        built();
        var before = files();
        var other = new TwoTowns().figure("town", "f.result", 2022, "2,2").workspace();

        var built = build(other, other.municipalities());

        var changed = changed(before);
        assertThat(built.written()).isEqualTo(changed.size() - 1L);
        assertThat(changed)
                .containsKeys(
                        "kommune/town/2022/index.html",
                        "tall/town/town.json",
                        "tall/town/town-nb.csv",
                        "kommune/town/2022/town-2022.csv")
                .doesNotContainKeys("om/index.html", "tall/port/index.html", "kommune/port/2022/index.html");
    }

    @Test
    void whatIsGoneIsRemovedAndWhatIsNotOursStays() throws IOException {
        built();
        var mine = Files.writeString(site().resolve("kommune/town/2021/mine.html"), "mine");

        var built = build(WORKSPACE, List.of(WORKSPACE.figures().catalogue().body("port")));

        assertThat(built.removed()).isGreaterThan(20);
        assertThat(files().keySet().stream().filter(path -> path.contains("/town/")))
                .contains("kommune/town/2021/mine.html", "regel/town/finance.gas/index.html")
                .noneMatch(path -> path.startsWith("kommune/town/2022/") || path.startsWith("tall/town"));
        assertThat(site().resolve("kommune/town/2022")).doesNotExist();
        assertThat(mine).hasContent("mine");
        assertThat(Files.readString(site().resolve(SiteList.FILE))).doesNotContain("tall/town", "mine", "gone");
    }

    @Test
    void whatSomebodyChangedIsMendedAlone() throws IOException {
        built();
        var before = files();
        Files.writeString(site().resolve("kommune/town/2022/index.html"), "changed");
        Files.delete(site().resolve("om/index.html"));

        assertThat(build().written()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void afterABuildThatWasStoppedTheRestIsWritten() throws IOException {
        built();
        var before = files();
        var list = site().resolve(SiteList.FILE);
        String open =
                Files.readString(list).replaceAll("(?m)^[0-9a-f]{64} = (kommune/town)$", "-".repeat(64) + " = $1");
        Files.writeString(list, open.replaceAll("(?m)^[0-9a-f]{64}  (kommune/town/.*)$", "-".repeat(64) + "  $1"));
        Files.delete(site().resolve("kommune/town/2021/index.html"));

        assertThat(build().written()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aReceiptHasAPageOnceItIsIssued() throws IOException {
        built();
        var town = WORKSPACE.figures().catalogue().body("town");
        var card = WORKSPACE.scoring().score(new Scoring.Request(town, 2022, WORKSPACE.packOf(town), null, null));
        var receipt = new Basis(WORKSPACE).receipt(card);
        String page = "kvittering/" + receipt.id() + "/index.html";
        assertThat(Files.readString(site().resolve("kommune/town/2022/index.html")))
                .doesNotContain(page);

        new Store(folder.resolve("receipts")).issue(List.of(receipt), null, Instant.EPOCH);
        build();

        assertThat(Files.readString(site().resolve("kommune/town/2022/index.html")))
                .contains("../../../" + page);
        assertThat(Files.readString(site().resolve(page))).contains(receipt.id());
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> build())
                .isInstanceOf(Unbuilt.class)
                .hasMessageContaining("(letter.txt)")
                .hasMessageContaining("\nMaybe name a new folder");
        assertThat(files()).containsOnlyKeys("letter.txt");
    }

    @Test
    void aFileOfSomebodyElsesInThePlaceOfAPageIsRefused() throws IOException {
        build(WORKSPACE, List.of(WORKSPACE.figures().catalogue().body("port")));
        Files.createDirectories(site().resolve("kommune/town"));
        Files.writeString(site().resolve("kommune/town/index.html"), "mine");
        var before = files();

        assertThatThrownBy(() -> build())
                .isInstanceOf(Unbuilt.class)
                .hasMessageContaining("kommune/town/index.html) is not ours")
                .hasMessageContaining("\nMaybe ");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HASH  ../letter.txt",
                "HASH  /etc/passwd",
                "HASH  kommune/../../letter.txt",
                "HASH  a/.hidden",
                "HASH  a\\b",
                "HASH kommune/index.html",
                "ABC  om/index.html",
                ""
            })
    void aListThatIsNotOursIsRefusedAndNothingRemoved(String line) throws IOException {
        Files.createDirectories(site());
        String hash = "0".repeat(64);
        Files.writeString(
                site().resolve(SiteList.FILE),
                "Maalkort site 1\n" + hash + " = om\n" + hash + "  om/index.html\n" + line.replace("HASH", hash)
                        + "\n");
        var before = files();

        assertThatThrownBy(() -> build())
                .isInstanceOf(Unbuilt.class)
                .hasMessageContaining(SiteList.FILE + ":4)")
                .hasMessageContaining("\nMaybe ");
        assertThat(files()).isEqualTo(before);
    }
}
