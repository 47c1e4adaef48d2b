package no.maalkort.cli;

import no.maalkort.figure.Language;

/** How far a long reading has come: one line on standard error that is overwritten, where that is a terminal. */
final class Progress {
    private static final long STEP = 50_000;
    private static final int BAR = 40;
    private static final int MOST_SHOWN = 500;

    private final boolean shown = Boolean.getBoolean("maalkort.progress");
    private final Language language;
    private boolean begun;

    Progress(Language language) {
        this.language = language;
    }

    private String say(String nb, String en) {
        return language == Language.NB ? nb : en;
    }

    void at(long rows) {
        if (shown && rows % STEP == 0) {
            begun = true;
            System.err.print("\r" + rows + say(" rader lest …", " rows read …"));
        }
    }

    /** So many of all runs. */
    void at(int done, int all) {
        at(done, all, say("kjøringer", "runs"));
    }

    /** So many of all, of which a few hundred are shown. */
    synchronized void at(int done, int all, String what) {
        if (shown && (done == all || done % Math.max(1, all / MOST_SHOWN) == 0)) {
            begun = true;
            int filled = (int) ((long) done * BAR / all);
            System.err.print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + say(" av ", " of ")
                    + all + " " + what);
        }
    }

    void end() {
        if (begun) {
            System.err.print("\r\u001b[K");
        }
    }
}
