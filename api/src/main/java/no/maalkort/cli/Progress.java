package no.maalkort.cli;

/** How far a long reading has come, on a terminal only: one line on standard error that is overwritten. */
final class Progress {
    private static final long STEP = 50_000;

    private final boolean shown = Boolean.getBoolean("maalkort.terminal");
    private boolean begun;

    void at(long rows) {
        if (shown && rows % STEP == 0) {
            begun = true;
            System.err.print("\r" + rows + " rows read …");
        }
    }

    void end() {
        if (begun) {
            System.err.print("\r\u001b[K");
        }
    }
}
