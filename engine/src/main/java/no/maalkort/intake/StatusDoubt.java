package no.maalkort.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.table.Row;
import no.maalkort.table.Table;

/** Whether a text around figures, or beside them, makes them a budget or preliminary though nothing that is read says so. */
final class StatusDoubt implements Scrutiny {
    private static final int KEPT = 10_000;
    private static final List<String> ABOUT_INDICATORS =
            List.of("definisjon", "definition", "beskrivelse", "description", "forklaring");

    private final Told told;
    private final List<Column> beside;
    private final Map<String, Boolean> doubtful = new HashMap<>();
    private boolean isSaid;
    private boolean areMeant;
    private Table.Remark first;
    private Row last;

    StatusDoubt(Layout layout, Mapping mapping, Told told) {
        this.told = told;
        this.isSaid = layout.headersSayStatus() || mapping.status() != null;
        boolean ownForm = layout.the(Role.STATUS).isPresent();
        this.beside = layout.columns().stream()
                .filter(column -> column.role() == Role.BODY || layout.isUnread(column, mapping))
                .filter(column -> !ABOUT_INDICATORS.contains(column.plain()))
                .filter(column -> !(ownForm && column.plain().equals("note")))
                .toList();
    }

    @Override
    public void text(Table.Remark remark) {
        boolean doubts = remark.kind() == Table.Remark.Kind.COMMENT
                ? ReportedStatus.doubtsFigure(remark.text())
                : ReportedStatus.doubts(remark.text());
        first = first == null && doubts ? remark : first;
    }

    @Override
    public void figure(Column column, Candidate from) {
        if (!from.status().isEmpty()) {
            isSaid |= saysWhich(from.status());
            return;
        }
        if (from.row() == last || !from.holdsValue()) {
            return;
        }
        areMeant = true;
        last = from.row();
        for (Column one : beside) {
            String text = last.cell(one.index()).label();
            if (!text.isEmpty() && doubts(text)) {
                told.once(
                        "status " + text,
                        () -> ReportedStatus.beside(from.row().place(one.index()), text, one.header()));
            }
        }
    }

    /** Whether a status tells accounts from a budget: a column that says only why figures are missing does not. */
    private static boolean saysWhich(String status) {
        var known = ReportedStatus.of(status);
        return known != null && known.carriesValue();
    }

    /** Tells of the first doubtful text where figures were read that nothing says to be final. */
    @Override
    public void end() {
        if (first != null && areMeant && !isSaid) {
            told.once("status", () -> ReportedStatus.problem(first.place(), first.text()));
        }
    }

    private boolean doubts(String text) {
        if (doubtful.size() > KEPT) {
            doubtful.clear();
        }
        return doubtful.computeIfAbsent(text, ReportedStatus::doubtsFigure);
    }
}
