package no.maalkort.rest;

import no.maalkort.scoring.Workspace;

/** What the service serves: the figures and packs that were last loaded whole, exchanged in one step. */
public final class Serving {
    private volatile Loaded now;

    public Serving(Workspace workspace) {
        this.now = new Loaded(workspace);
    }

    /** What a request that comes now is answered from, to its end. */
    Loaded now() {
        return now;
    }

    /** Requests that come from now on are answered from this; those in hand end with what they began with. */
    public void exchange(Workspace workspace) {
        now = new Loaded(workspace);
    }
}
