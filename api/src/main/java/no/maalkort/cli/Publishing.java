package no.maalkort.cli;

import java.util.Iterator;
import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.publish.MunicipalityYear;
import no.maalkort.publish.Published;
import no.maalkort.publish.Publisher;
import no.maalkort.publish.Target;
import no.maalkort.scorecard.FlatTable;

/** Municipalities' years as they are judged one by one and published, and what is told of it. */
final class Publishing implements Iterable<MunicipalityYear> {
    private final Given given;
    private final List<Body> bodies;
    private final List<Integer> years;
    private final boolean isAll;
    private int judged;
    private int leftOut;
    private boolean isAnyGoalJudged;
    private boolean isAnyGoalInError;

    /** @param isAll whether years without any figure that the goals ask for are left out */
    Publishing(Given given, List<Body> bodies, List<Integer> years, boolean isAll) {
        this.given = given;
        this.bodies = bodies;
        this.years = years;
        this.isAll = isAll;
    }

    /** Publishes, tells what was done, and gives the exit code. */
    int to(Target target) {
        var published = new Publisher(target, Publishing::sleep, this::tell).publish(this);
        if (published.rows() == 0) {
            System.err.println(given.say(
                    "Ingen har tall målene spør om; tabellen er som den var.",
                    "Nobody has figures the goals ask for; the table is as it was."));
            return 4;
        }
        if (leftOut > 0) {
            System.err.println(given.say(
                    "Utelatt: " + leftOut + " kommuneår uten noe tall som målene spør om.",
                    "Left out: " + leftOut + " municipality-years without any figure that the goals ask for."));
        }
        System.out.print(said(target, published));
        if (isAnyGoalInError) {
            return 1;
        }
        return isAnyGoalJudged ? 0 : 4;
    }

    /** Judges one after another, from the first on for every attempt. */
    @Override
    public Iterator<MunicipalityYear> iterator() {
        judged = 0;
        leftOut = 0;
        isAnyGoalJudged = false;
        isAnyGoalInError = false;
        return bodies.stream()
                .flatMap(body -> years.stream().map(year -> judged(body, year)))
                .iterator();
    }

    private MunicipalityYear judged(Body body, int year) {
        var card = given.workspace().scoring().score(given.request(body, year));
        if (isAll && !card.hasFigures()) {
            leftOut++;
            return new MunicipalityYear(body.id(), year, List.of());
        }
        judged++;
        isAnyGoalInError |= card.counts().get(State.ERROR) > 0;
        isAnyGoalJudged |= card.isJudged();
        return new MunicipalityYear(body.id(), year, FlatTable.rows(card));
    }

    private String said(Target target, Published published) {
        var lines = new Lines().paragraph("", given.say("Publisert til ", "Published to ") + target + ".");
        if (published.isTableCreated()) {
            lines.paragraph("", given.say("Tabellen er laget.", "The table was made."));
        } else if (!published.columnsAdded().isEmpty()) {
            String names = String.join(", ", published.columnsAdded());
            lines.paragraph(
                    "",
                    given.say(
                            "Nye kolonner: " + names + ". De er tomme i år som ikke er publisert på nytt.",
                            "New columns: " + names + ". They are empty in years that were not published anew."));
        }
        return lines.paragraph(
                        "",
                        given.say(
                                judged + " kommuneår, " + published.rows() + " rader: " + published.written()
                                        + " skrevet, " + published.unchanged() + " uendret, " + published.removed()
                                        + " fjernet.",
                                judged + " municipality-years, " + published.rows() + " rows: " + published.written()
                                        + " written, " + published.unchanged() + " unchanged, "
                                        + published.removed() + " removed."))
                .text();
    }

    private void tell(Publisher.Delay delay) {
        System.err.println(
                switch (delay) {
                    case CONNECTION ->
                        given.say(
                                "Databasen svarer ikke; prøver igjen om litt …",
                                "The database does not answer; trying again shortly …");
                    case COMMIT ->
                        given.say(
                                "Forbindelsen brast da alt var sendt; ser etter om det kom fram …",
                                "The connection broke when all was sent; looking whether it arrived …");
                    case PUBLISHER ->
                        given.say(
                                "Venter på en annen som publiserer til samme tabell …",
                                "Waiting for somebody else who publishes to the same table …");
                });
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
