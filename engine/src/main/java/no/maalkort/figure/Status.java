package no.maalkort.figure;

/**
 * How a figure was reported: SDMX's observation status letters (CL_OBS_STATUS), those that carry a value and those that say why there is none.
 *
 * <p>Declared in the order of SDMX's guidance: of several, the first is the one to tell.
 */
public enum Status {
    /** Missing, without a stated reason. */
    O(false),
    /** Cannot exist. */
    M(false),
    /** Exists, but was not collected. */
    L(false),
    /** Suppressed, to protect people. */
    Q(false),
    /** The definition differs. */
    D(true),
    /** Imputed by its publisher. */
    I(true),
    /** Forecast, projection or budget. */
    F(true),
    /** Estimated by its publisher. */
    E(true),
    /** Provisional. */
    P(true),
    /** Of low reliability. */
    U(true),
    /** Not validated. */
    V(true),
    /** Normal. */
    A(true);

    private final boolean carriesValue;

    Status(boolean carriesValue) {
        this.carriesValue = carriesValue;
    }

    /** Whether a row of this status has a value. */
    public boolean carriesValue() {
        return carriesValue;
    }
}
