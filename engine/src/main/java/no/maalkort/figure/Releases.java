package no.maalkort.figure;

import java.util.ArrayList;
import java.util.List;

/** The releases in a folder of figures; what looks like one and lies or is spelt otherwise is a problem. */
final class Releases {
    private static final List<String> FILES = List.of(Descriptor.FILE, ReleaseReader.FILE, Attestation.FILE);
    private static final List<String> CATALOGUE = List.of("bodies.yaml", "indicators.yaml", "publishers.yaml");
    private static final int TYPO = 2;

    private final FileTree tree;
    private final List<Problem> problems;

    Releases(FileTree tree, List<Problem> problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** The folders that are releases, sorted. */
    List<String> folders() {
        int before = problems.size();
        var folders = new ArrayList<String>();
        if (FILES.subList(0, 2).stream().allMatch(tree::has)) {
            problem("", "The folder is itself a release.", "name the folder above it.");
            return folders;
        }
        tree.paths().forEach(this::stray);
        for (String folder : tree.folders()) {
            if (FILES.stream().anyMatch(file -> tree.has(folder + "/" + file))) {
                id(folder);
                folders.add(folder);
            }
        }
        if (folders.isEmpty() && problems.size() == before && CATALOGUE.stream().noneMatch(tree::has)) {
            problem(
                    "",
                    "The folder holds no release.",
                    "put datapackage.json and observations.csv into a folder in it.");
        }
        return folders;
    }

    private void id(String folder) {
        if (!Catalogue.ID.matcher(folder).matches() || folder.length() > 64) {
            problem(
                    folder,
                    "The release's id (" + folder + ") has other letters than a-z, 0-9, point and hyphen.",
                    "rename the folder; 64 letters at most.");
        }
    }

    private void stray(String path) {
        var parts = path.split("/");
        String name = parts[parts.length - 1];
        if (FILES.contains(name) && parts.length == 1) {
            problem(path, "The file lies outside any release.", "put it into a folder of its own, with the others.");
        } else if (FILES.contains(name) && parts.length > 2) {
            String above = path.substring(0, path.lastIndexOf('/', path.length() - name.length() - 2));
            problem(path, "The release lies too deep.", "name the folder (" + tree.shown(above) + ").");
        } else if (parts.length <= 2) {
            misspelt(path, name, parts.length == 1 ? CATALOGUE : FILES);
        }
    }

    private void misspelt(String path, String name, List<String> known) {
        known.stream()
                .filter(one -> !known.contains(name) && Nearest.isWithin(TYPO, name, one))
                .findFirst()
                .ifPresent(one -> problem(path, "The file (" + name + ") is not read.", "you meant (" + one + ")."));
    }

    private void problem(String path, String message, String maybe) {
        problems.add(new Problem(tree.shown(path), 0, 0, message, maybe));
    }
}
