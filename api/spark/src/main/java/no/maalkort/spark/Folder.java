package no.maalkort.spark;

import java.io.Serializable;
import java.util.TreeMap;
import no.maalkort.figure.FileTree;

/** A folder of small files as bytes, so that it can be sent to executors. */
record Folder(String shown, TreeMap<String, byte[]> files) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Folder of(FileTree tree) {
        var files = new TreeMap<String, byte[]>();
        tree.paths().forEach(path -> files.put(path, tree.bytes(path)));
        return new Folder(tree.shown(""), files);
    }

    FileTree tree() {
        return FileTree.ofBytes(shown, files);
    }
}
