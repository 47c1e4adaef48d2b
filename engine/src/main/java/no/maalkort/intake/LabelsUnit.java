package no.maalkort.intake;

/** Whether the words for an indicator's code, as a cube has them, name another unit than the figure gets. */
final class LabelsUnit implements Scrutiny {
    private final Layout layout;
    private final Told told;

    LabelsUnit(Layout layout, Told told) {
        this.layout = layout;
        this.told = told;
    }

    @Override
    public void figure(Column column, Candidate from) {
        var label = layout.the(Role.INDICATOR).flatMap(layout::labelOf);
        if (label.isEmpty() || from.unit() == null || Unit.named(from.unit()) == null) {
            return;
        }
        String text = from.row().cell(label.get().index()).text();
        String named = IndicatorNames.unitIn(text);
        if (named != null && !Unit.agree(named, from.unit())) {
            told.once("label " + text + from.unit(), () -> from.row()
                    .place(label.get().index())
                    .problem(
                            "(" + text + ") names another unit than the figures get, (" + from.unit() + ").",
                            "one of the two is mistaken; mend the file or the mapping."));
        }
    }
}
