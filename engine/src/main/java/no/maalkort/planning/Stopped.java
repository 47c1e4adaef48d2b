package no.maalkort.planning;

/** The end of planning that whoever asked for it no longer waits for: its thread was interrupted. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
        super("The planning was stopped: nobody waits for it.", null, false, false);
    }

    /** Ends here if the thread was interrupted. */
    static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
