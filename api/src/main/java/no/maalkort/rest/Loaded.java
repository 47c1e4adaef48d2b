package no.maalkort.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.maalkort.pages.ComparisonPages;
import no.maalkort.pages.HelpPages;
import no.maalkort.pages.Issued;
import no.maalkort.pages.Pages;
import no.maalkort.planning.Backtest;
import no.maalkort.receipt.Basis;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Workspace;

/** Figures and packs as they were loaded at one moment, with the answers already made of them. */
final class Loaded {
    private static final String NAME = Loaded.class.getName();
    private static final int MOST_DAYS = 8;
    private final Workspace workspace;
    private final Asked asked;
    private final KeptAnswers answers = new KeptAnswers();
    private final String versions;
    private final Map<LocalDate, Backtest> backtests = new ConcurrentHashMap<>();
    private final Pages pages;
    private final ComparisonPages comparisonPages;
    private final HelpPages helpPages;
    private Basis basis;

    /** A workspace, and whether a receipt of an id was issued. */
    Loaded(Workspace workspace, Predicate<String> issued) {
        this.workspace = workspace;
        this.asked = new Asked(workspace);
        this.pages = new Pages(workspace, new Issued() {
            @Override
            public String id(Scorecard card) {
                return basis().id(card);
            }

            @Override
            public boolean contains(String id) {
                return issued.test(id);
            }
        });
        this.comparisonPages = new ComparisonPages(workspace, pages);
        this.helpPages = new HelpPages(workspace);
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

    Pages pages() {
        return pages;
    }

    ComparisonPages comparisonPages() {
        return comparisonPages;
    }

    HelpPages helpPages() {
        return helpPages;
    }

    /** The files that scorecards rest on, gathered when they are first asked for. */
    synchronized Basis basis() {
        if (basis == null) {
            basis = new Basis(workspace);
        }
        return basis;
    }

    /** How far projections were off by what was known on a day; worked out once for each day that is asked about. */
    Backtest backtest(LocalDate asOf) {
        if (backtests.size() >= MOST_DAYS) {
            backtests.clear();
        }
        return backtests.computeIfAbsent(asOf, day -> Backtest.of(workspace, day));
    }

    KeptAnswers answers() {
        return answers;
    }

    /** Every pack with its version and the first digits of its hash: {@code baerum=1.0.0+da9f04e34251, …}. */
    String versions() {
        return versions;
    }
}
