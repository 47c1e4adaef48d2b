package no.maalkort.scoring;

/** The end of judging and planning that whoever asked for it no longer waits for: its thread was interrupted. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
        super("The work was stopped: nobody waits for it.", null, false, false);
    }

    /** Ends here if the thread was interrupted. */
    public static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
