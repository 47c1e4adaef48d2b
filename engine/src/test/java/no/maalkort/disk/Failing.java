package no.maalkort.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;

/** A disk that fails at the n-th thing it is asked. */
public final class Failing implements FaultyFiles.Fault {
    private final Way way;
    private final int from;
    private int asked;
    private int refused;

    public Failing(Way way, int from) {
        this.way = way;
        this.from = from;
    }

    /** How a disk fails. */
    public enum Way {
        /** One thing fails, and the next does not. */
        ONCE,
        /** From one thing on, all fail. */
        FOR_GOOD,
        /** From one thing on, nothing can be made, and a writing takes half of what it is given and then nothing. */
        FULL
    }

    @Override
    public synchronized int before(String what, Path path, int bytes) throws IOException {
        boolean now = way == Way.ONCE ? asked == from : asked >= from;
        asked++;
        if (!now || way == Way.FULL && !Set.of("write", "make").contains(what)) {
            return bytes;
        }
        refused++;
        if (way == Way.FULL && refused == 1 && bytes > 1) {
            return bytes / 2;
        }
        throw new FileSystemException(path.toString(), null, "made to fail");
    }

    /** How many things failed. */
    public synchronized int refused() {
        return refused;
    }
}
