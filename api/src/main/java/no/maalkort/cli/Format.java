package no.maalkort.cli;

/** How results are written. */
enum Format {
    TEXT,
    JSON,
    CSV;

    /** Refuses CSV where there is no table to write. */
    void notCsv(String command, String maybe) {
        if (this == CSV) {
            throw new Usage(command + " has no CSV.", maybe);
        }
    }
}
