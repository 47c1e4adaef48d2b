package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import no.maalkort.receipt.Basis;
import no.maalkort.scoring.Workspace;

/** Figures and packs as they were loaded at one moment, with the answers already made of them. */
final class Loaded {
    private static final String NAME = Loaded.class.getName();
    private final Workspace workspace;
    private final Asked asked;
    private final KeptAnswers answers = new KeptAnswers();
    private final String versions;
    private Basis basis;

    Loaded(Workspace workspace) {
        this.workspace = workspace;
        this.asked = new Asked(workspace);
        this.versions = workspace.packs().all().stream()
                .map(one -> one.pack().id() + "=" + one.pack().version() + "+"
                        + one.pack().sha256().substring(0, 12))
                .collect(Collectors.joining(", "));
    }

    /** What a request is answered from. */
    static Loaded of(HttpServletRequest request) {
        return (Loaded) request.getAttribute(NAME);
    }

    /** Has a request be answered from this. */
    void answer(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    Workspace workspace() {
        return workspace;
    }

    Asked asked() {
        return asked;
    }

    /** The files that scorecards rest on, gathered when they are first asked for. */
    synchronized Basis basis() {
        if (basis == null) {
            basis = new Basis(workspace);
        }
        return basis;
    }

    KeptAnswers answers() {
        return answers;
    }

    /** Every pack with its version and the first digits of its hash: {@code baerum=1.0.0+da9f04e34251, …}. */
    String versions() {
        return versions;
    }
}
