package no.maalkort.cli;

/** How results are written. */
enum Format {
    TEXT,
    JSON,
    CSV
}
