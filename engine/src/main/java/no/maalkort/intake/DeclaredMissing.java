package no.maalkort.intake;

import java.util.Set;

/** Whether a Data Package's descriptor says that a number stands for missing, as -99 often does. */
final class DeclaredMissing implements Scrutiny {
    private final Set<String> missing;
    private final Told told;

    DeclaredMissing(Set<String> missing, Told told) {
        this.missing = missing;
        this.told = told;
    }

    @Override
    public void figure(Column column, Candidate from) {
        String text = from.cell().text();
        if (missing.contains(text)) {
            told.once("missing " + text, () -> from.place()
                    .problem(
                            "(" + text + ") stands for missing, as (datapackage.json) beside the file says.",
                            "write (..) in its place."));
        }
    }
}
