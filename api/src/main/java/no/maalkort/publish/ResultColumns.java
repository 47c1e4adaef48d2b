package no.maalkort.publish;

import static no.maalkort.publish.Column.Type.DATE;
import static no.maalkort.publish.Column.Type.INTEGER;
import static no.maalkort.publish.Column.Type.NUMERIC;
import static no.maalkort.publish.Column.Type.TEXT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the published table: those of the flat table, each with its type and what it means; only ever added to. */
final class ResultColumns {
    /** One row a goal of a scorecard; a table holds one scorecard of a municipality and year. */
    static final List<String> KEY = List.of("municipality_id", "year", "pack", "written_in", "goal");

    static final List<Column> ALL = List.of(
            new Column("municipality_id", TEXT, "Stable id of the municipality, such as baerum"),
            new Column("municipality_number", TEXT, "Its official number in the year judged; leading zeros count"),
            new Column("municipality", TEXT, "Its name"),
            new Column("year", INTEGER, "The year judged"),
            new Column("as_of", DATE, "Judged on what was published by this day"),
            new Column("rules_at", INTEGER, "Judged by the levels in force in this year"),
            new Column("pack", TEXT, "The pack of goals it is judged under"),
            new Column("pack_version", TEXT, "Version of that pack"),
            new Column("area", TEXT, "Area of the goal, such as finance or climate"),
            new Column("goal", TEXT, "Id of the goal, unique in its pack"),
            new Column("title_nb", TEXT, "The goal in Norwegian"),
            new Column("title_en", TEXT, "The goal in English"),
            new Column("state", TEXT, "What the rules concluded: MET, PARTLY_MET, NOT_MET, NO_DATA, MANUAL and so on"),
            new Column("reason", TEXT, "Why it was not judged, or is undecided: the code beside a score that is null"),
            new Column("basis", TEXT, "What it was judged against: LEVEL or PATH"),
            new Column("indicator", TEXT, "What is measured"),
            new Column("period", TEXT, "The period the figure describes"),
            new Column("value", NUMERIC, "The figure, with the digits it was printed with; null where there is none"),
            new Column("value_text", TEXT, "The figure where it is no number: a grade, or yes and no"),
            new Column("unit", TEXT, "Unit of the figure and the levels"),
            new Column("status", TEXT, "Status of the figure: A actual, P provisional, E estimated and so on"),
            new Column("minimum", NUMERIC, "The minimum in force"),
            new Column("minimum_text", TEXT, "The minimum where it is no number"),
            new Column("target", NUMERIC, "The target in force"),
            new Column("target_text", TEXT, "The target where it is no number"),
            new Column("margin", NUMERIC, "Distance to the deciding level; negative on its worse side"),
            new Column("score", NUMERIC, "0 to 100; null where it is withheld, with the reason beside it"),
            new Column("low", NUMERIC, "The least the score can be"),
            new Column("high", NUMERIC, "The most the score can be"),
            new Column("weight", NUMERIC, "Weight of the goal in its totals"),
            new Column("release", TEXT, "The release of figures that the figure came in"),
            new Column("source", TEXT, "File and line of the figure"),
            new Column("licence", TEXT, "Licence of the figure, as its publisher states it"),
            new Column("rule", TEXT, "The rule that fired"),
            new Column("explanation_nb", TEXT, "What was concluded and why, in Norwegian"),
            new Column("explanation_en", TEXT, "What was concluded and why, in English"),
            new Column("last_confirmed", INTEGER, "The last year a source confirms the levels"),
            new Column("written_in", TEXT, "The pack the goal is written in; another than pack where it is adopted"),
            new Column("waiver", TEXT, "The decision that waives the goal, while it lasts"),
            new Column("attested_by", TEXT, "Who attested a goal that is only words"),
            new Column("index_value", NUMERIC, "What the figure is worth in the index of its pack, if it has one"),
            new Column("index_tier", TEXT, "The colour of that"),
            new Column("index_trend", TEXT, "The arrow of its trend"),
            new Column("index_imputed", NUMERIC, "What stands in a missing figure's place: the mean of a group's"),
            new Column("index_total", NUMERIC, "The index of the municipality and year"),
            new Column("index_rank", INTEGER, "Its place among the bodies that have one"));

    private static final List<Column> KEY_COLUMNS = KEY.stream()
            .flatMap(name -> ALL.stream().filter(column -> column.name().equals(name)))
            .toList();

    private ResultColumns() {}

    static List<Column> keyColumns() {
        return KEY_COLUMNS;
    }

    static Stream<String> names() {
        return ALL.stream().map(Column::name);
    }

    /** Names as SQL writes them, with commas. */
    static String list(Stream<String> names) {
        return names.map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
