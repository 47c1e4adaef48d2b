package no.maalkort.planning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Status;
import no.maalkort.scoring.Missing;
import no.maalkort.scoring.Workspace;

/** The figures of one body as they were known on a day: those that scoring would judge by, and no others. */
record Known(Workspace workspace, Body body, LocalDate asOf) {

    Indicator indicator(String id) {
        return workspace.figures().catalogue().indicator(id);
    }

    Lookup find(String indicator, String ofBody, int period, String publisher) {
        return workspace.figures().lookup(indicator, ofBody == null ? body.id() : ofBody, period, publisher, asOf);
    }

    /**
     * Why no number comes of what an indicator is computed from, of the newest period where it is so.
     *
     * @param period the only one to look at, or null
     */
    Optional<Unassessed> notComputed(Indicator indicator, Integer period, String publisher) {
        return periods(indicator.id()).descendingSet().stream()
                .filter(one -> period == null || one.equals(period))
                .flatMap(one -> find(indicator.id(), null, one, publisher) instanceof Lookup.Absent absent
                                && absent.noResult() != null
                        ? Stream.of(Missing.reason(absent, indicator, one))
                        : Stream.empty())
                .findFirst()
                .map(reason -> Refusals.notComputed(reason, indicator(reason.indicator())));
    }

    /** Whether a publisher has a figure before a period that is no forecast, of an indicator or of what it is computed from. */
    boolean isReported(String indicator, String publisher, int before) {
        return observations(indicator)
                .anyMatch(one -> one.period() < before
                        && one.status() != Status.F
                        && one.publisher().equals(publisher));
    }

    /** The periods that figures of an indicator, or all that it is computed from, may be of; ascending. */
    TreeSet<Integer> periods(String indicator) {
        var periods = new TreeSet<Integer>();
        observations(indicator).forEach(one -> periods.add(one.period()));
        return periods;
    }

    private Stream<Observation> observations(String indicator) {
        var asked = new TreeSet<String>();
        workspace.figures().ask(indicator, asked);
        return workspace.figures().observations(body.id()).stream().filter(one -> asked.contains(one.indicator()));
    }
}
