package no.maalkort.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import no.maalkort.figure.Problem;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of releases in any file system that Spark reads: its small files are read here, its figures by executors. */
record DataFolder(String name, Folder small, boolean hasRows) {
    static final String ROWS = "observations.csv";
    private static final String DECLARED = "datapackage.json";
    private static final long LARGEST = 64L * 1024 * 1024;

    /**
     * Reads what lies beside the figures.
     *
     * @param inTable whether figures lie in a table elsewhere, so that a release need not hold any
     * @throws Problem.Rejected if the folder is not there, or a file of figures is larger than the engine reads
     */
    static DataFolder read(String name, boolean inTable, Configuration configuration) throws IOException {
        var folder = new Path(name);
        var fs = folder.getFileSystem(configuration);
        var found = fs.globStatus(
                new Path(folder, "{*,*/*}"), path -> !path.getName().startsWith("."));
        if (found == null || found.length == 0) {
            throw rejected(name, "The folder is empty or not there.", "name a folder of releases.");
        }
        var files = new TreeMap<String, byte[]>();
        boolean hasRows = false;
        for (FileStatus one : Arrays.stream(found).filter(FileStatus::isFile).toList()) {
            String path = one.getPath().getName();
            if (one.getPath().getParent().depth() > fs.makeQualified(folder).depth()) {
                path = one.getPath().getParent().getName() + "/" + path;
            }
            files.put(path, path.matches(".*\\.(yaml|json)") ? bytes(fs, one) : new byte[0]);
            if (path.endsWith("/" + ROWS) && one.getLen() > LARGEST) {
                throw rejected(one.getPath().toString(), "The file is larger than 64 MB.", "split it by year.");
            }
            hasRows |= path.endsWith("/" + ROWS);
        }
        if (inTable) {
            List.copyOf(files.keySet()).stream()
                    .filter(path -> path.endsWith("/" + DECLARED))
                    .forEach(path -> files.putIfAbsent(path.replace(DECLARED, ROWS), new byte[0]));
        }
        return new DataFolder(name, new Folder(name + "/", files), hasRows);
    }

    private static byte[] bytes(FileSystem fs, FileStatus file) throws IOException {
        try (var in = fs.open(file.getPath())) {
            return in.readAllBytes();
        }
    }

    private static Problem.Rejected rejected(String file, String message, String maybe) {
        return new Problem.Rejected(List.of(new Problem(file, 0, 0, message, maybe)));
    }
}
