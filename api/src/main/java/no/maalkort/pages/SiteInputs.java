package no.maalkort.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Body;
import no.maalkort.figure.FileTree;
import no.maalkort.figure.Observation;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Basis;
import no.maalkort.receipt.Entry;
import no.maalkort.receipt.Receipt;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Workspace;

/** What pages are made of, as hashes: a page is another only where its hash is. */
final class SiteInputs implements Issued {
    private final Workspace workspace;
    private final Archive archive;
    private final Basis basis;
    private final Set<String> issued;
    private final String catalogue;
    private final Map<String, String> releases = new TreeMap<>();

    SiteInputs(Workspace workspace, Archive archive) {
        this.workspace = workspace;
        this.archive = archive;
        this.basis = new Basis(workspace);
        try {
            this.issued = archive.entries(entry -> true).stream()
                    .map(Entry::receipt)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new StringBuilder();
        for (FileTree tree : workspace.figureTrees()) {
            for (String path : tree.paths()) {
                String line = path + " " + Sha256.of(tree.bytes(path)) + "\n";
                if (path.contains("/")) {
                    releases.merge(path.substring(0, path.indexOf('/')), line, String::concat);
                } else {
                    words.append(line);
                }
            }
        }
        this.catalogue = words.toString();
    }

    @Override
    public String id(Scorecard card) {
        return basis.id(card);
    }

    @Override
    public boolean contains(String id) {
        return issued.contains(id);
    }

    Collection<String> issued() {
        return issued;
    }

    Receipt.Written receipt(String id) {
        try {
            return archive.receipt(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of these packs, of all names and words, and of whatever else there is. */
    String of(List<LoadedPack> packs, Stream<String> others) {
        var text = new StringBuilder(catalogue);
        packs.forEach(pack -> pack.bytes()
                .forEach((path, bytes) ->
                        text.append(path).append(' ').append(Sha256.of(bytes)).append('\n')));
        others.forEach(one -> text.append(one).append('\n'));
        return Sha256.of(text.toString());
    }

    /** What is known of a body's scorecards: their receipts rest on every file that they rest on. */
    Stream<String> ofScorecards(History history) {
        return history.years().stream().map(history::card).map(this::id).map(id -> id + " " + contains(id));
    }

    /** What is known of a body's figures: the releases they come from, and what was found wrong with them. */
    Stream<String> ofFigures(Body body) {
        var observations = workspace.figures().observations(body.id());
        var found = workspace.checks().of(observations).stream().map(finding -> {
            var shown = finding.shown(workspace.figures().catalogue());
            return finding.isError() + shown.text().nb() + shown.ground().nb();
        });
        var from = observations.stream()
                .map(Observation::release)
                .map(release -> release.id())
                .distinct()
                .map(id -> releases.getOrDefault(id, id));
        return Stream.concat(found, from);
    }
}
