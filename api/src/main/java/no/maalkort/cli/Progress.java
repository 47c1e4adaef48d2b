package no.maalkort.cli;

/** How far a long reading has come, on a terminal only: one line on standard error that is overwritten. */
final class Progress {
    private static final long STEP = 50_000;
    private static final int BAR = 40;

    private final boolean shown = Boolean.getBoolean("maalkort.terminal");
    private boolean begun;

    void at(long rows) {
        if (shown && rows % STEP == 0) {
            begun = true;
            System.err.print("\r" + rows + " rows read …");
        }
    }

    /** So many of all runs. */
    void at(int done, int all) {
        if (shown) {
            begun = true;
            int filled = (int) ((long) done * BAR / all);
            System.err.print(
                    "\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + " of " + all + " runs");
        }
    }

    void end() {
        if (begun) {
            System.err.print("\r\u001b[K");
        }
    }
}
