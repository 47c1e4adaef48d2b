package no.maalkort.rest;

import no.maalkort.receipt.Archive;
import no.maalkort.scoring.Workspace;

/** What the service serves: the figures and packs that were last loaded whole, exchanged in one step. */
public final class Serving {
    private final Archive archive;
    private final Archive.Reports reports;
    private volatile Loaded now;
    private volatile int problems;
    private volatile Metering metering;

    /**
     * Serves a workspace, and what was issued.
     *
     * @param archive of the folder of receipts, which is only read
     * @param reports what a bundle tells people of a scorecard
     */
    public Serving(Workspace workspace, Archive archive, Archive.Reports reports) {
        this.archive = archive;
        this.now = new Loaded(workspace, archive::isIssued);
        this.reports = reports;
    }

    Archive archive() {
        return archive;
    }

    Archive.Reports reports() {
        return reports;
    }

    /** What a request that comes now is answered from, to its end. */
    Loaded now() {
        return now;
    }

    /** Requests that come from now on are answered from this; those in hand end with what they began with. */
    void exchange(Workspace workspace) {
        now = new Loaded(workspace, archive::isIssued);
        problems = 0;
    }

    /** What lies in the folders now cannot be used, and the last good ones serve on. */
    void refused(int count) {
        problems = count;
    }

    /** Has every answer be counted from now on. */
    void meter(Metering asked) {
        metering = asked;
    }

    /** What counts answers, or null where nobody asked for it. */
    Metering metering() {
        return metering;
    }

    /** How many problems keep what lies in the folders from being served; 0 where it is served. */
    int problems() {
        return problems;
    }
}
