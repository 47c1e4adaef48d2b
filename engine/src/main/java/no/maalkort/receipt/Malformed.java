package no.maalkort.receipt;

import no.maalkort.figure.Text;

/** That a text is not what it must be, said in both languages. */
final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text told;

    Malformed(String nb, String en) {
        super(en);
        this.told = new Text(nb, en);
    }

    /** What an exception says: in both languages if it can, else in its own words. */
    static Text told(Exception e) {
        return e instanceof Malformed malformed ? malformed.told : Text.same(String.valueOf(e.getMessage()));
    }
}
