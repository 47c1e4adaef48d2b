package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.maalkort.figure.Status;
import no.maalkort.table.Place;

/** The figures of an import as they come together: one value for one key, parts added up where a mapping lists them. */
final class Gathering {
    private static final int MOST = 200_000;

    private final Mapping mapping;
    private final int lastYear;
    private final Told told;
    private final PartsCheck parts;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final Lacking lacking = new Lacking();

    /** Of what a release has one value. */
    record Key(String body, String indicator, int year) {}

    /** What a cell said, and where it stands. */
    private record Read(Place place, ReadValue.Said said) {}

    /** A figure that may still grow by its parts. */
    private static final class Draft {
        private final Place place;
        private final String unit;
        private final String publisher;
        private final String named;
        private final Map<String, Read> parts = new TreeMap<>();
        private ReadValue.Said said;

        private Draft(Candidate from, ReadValue.Said said) {
            this.place = from.place();
            this.unit = from.indicator().unit();
            this.publisher = from.publisher();
            this.named = from.named();
            this.said = said;
            this.parts.put(from.part(), new Read(place, said));
        }

        /** Whether one number of a body has the figure and the other says that there is none: a table gives both. */
        private boolean isOfAnotherNumber(Candidate from, ReadValue.Said other) {
            return !named.equals(from.named())
                    && (said.status().carriesValue() != other.status().carriesValue()
                            || !said.status().carriesValue());
        }
    }

    /** A gathering of figures of years up to the last. */
    Gathering(Mapping mapping, int lastYear, Told told) {
        this.mapping = mapping;
        this.lastYear = lastYear;
        this.told = told;
        this.parts = new PartsCheck();
    }

    void add(Candidate from, ReadValue.Said said, List<String> notMapped) {
        if (from.year() > lastYear && said.status() != Status.F) {
            told.at(
                    from.place(),
                    "The period (" + from.year() + ") begins after the release was published.",
                    "the year or --published is mistaken; a forecast has the status F.");
            return;
        }
        var held = drafts.get(from.key());
        if (held == null) {
            begin(from, said);
        } else if (mapping.sum().isEmpty() && held.isOfAnotherNumber(from, said)) {
            if (said.status().carriesValue()) {
                drafts.put(from.key(), new Draft(from, said));
            }
        } else if (held.parts.containsKey(from.part())) {
            tellAgain(from, said, held.parts.get(from.part()), notMapped);
        } else {
            held.parts.put(from.part(), new Read(from.place(), said));
            note(from, said);
            held.said = sum(held.said, said);
        }
    }

    private void tellAgain(Candidate from, ReadValue.Said said, Read first, List<String> notMapped) {
        var here = from.place();
        boolean isInOneFile = here.file().equals(first.place.file());
        told.at(
                here,
                "(" + from.body().id() + ", " + from.indicator().id() + ", " + from.year() + ") stands at "
                        + (isInOneFile ? "" : first.place.file() + ":") + first.place.at() + " already; it is ("
                        + first.said.shown() + ") there and (" + said.shown() + ") here.",
                advice(notMapped));
    }

    private void begin(Candidate from, ReadValue.Said said) {
        if (drafts.size() < MOST) {
            drafts.put(from.key(), new Draft(from, said));
            note(from, said);
            return;
        }
        told.once("most", () -> from.place()
                .problem("More than " + MOST + " figures are too many for one release.", "split the file by year."));
    }

    private void note(Candidate from, ReadValue.Said said) {
        if (!mapping.sum().isEmpty() && said.number() != null) {
            parts.see(from.key(), from.part(), said.number(), from.place());
        }
    }

    private static String advice(List<String> notMapped) {
        return notMapped.isEmpty()
                ? "one of the two is another indicator, or a row was copied."
                : "choose one category of (" + String.join("), (", notMapped)
                        + ") in a mapping, under (where); or list those to add, without their total, under (sum).";
    }

    /** Two parts added; where one is absent, so is the sum, and where one is not quite final, neither is the sum. */
    private static ReadValue.Said sum(ReadValue.Said one, ReadValue.Said other) {
        Status status = one.status().compareTo(other.status()) <= 0 ? one.status() : other.status();
        BigDecimal number = status.carriesValue() && one.number() != null && other.number() != null
                ? one.number().add(other.number())
                : null;
        return new ReadValue.Said(number, null, status, null);
    }

    /** Parts that figures were added up without though others have them, each with the number of these figures. */
    Map<String, Integer> lacking() {
        return lacking.counted();
    }

    /** Every figure, in the file's order; tells of totals that were added to their parts. */
    List<Taken> taken() {
        parts.tell(told);
        drafts.forEach((key, draft) -> lacking.see(key.indicator(), draft.parts.keySet()));
        var taken = new ArrayList<Taken>();
        drafts.forEach((key, draft) -> {
            var said = draft.said;
            String note = lacking.note(key.indicator(), draft.parts.keySet());
            taken.add(new Taken(
                    key.body(),
                    key.indicator(),
                    key.year(),
                    said.value(),
                    draft.unit,
                    said.status(),
                    draft.publisher,
                    draft.place.file(),
                    draft.place.at(),
                    note == null ? said.note() : note));
        });
        return taken;
    }
}
