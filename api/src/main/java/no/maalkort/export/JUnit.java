package no.maalkort.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.GateWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.ScenarioWords;
import no.maalkort.scorecard.Scorecard;

/** Scorecards as JUnit XML: a suite each and a case a goal, so that a pipeline shows what is not met as failed. */
final class JUnit {
    private final List<Scorecard> cards;
    private final Language language;
    private final Gate gate;
    /** The gate; null where nothing is checked. */
    private final Gate checked;

    JUnit(List<Scorecard> cards, Language language, Gate gate) {
        this.cards = cards;
        this.checked = gate;
        this.gate = gate == null ? Gate.PLAIN : gate;
        this.language = language;
    }

    void write(OutputStream out) throws IOException {
        try {
            var xml = Xml.begin(out);
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "Maalkort");
            for (Scorecard card : cards) {
                suite(xml, card);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(XMLStreamWriter xml, Scorecard card) throws XMLStreamException {
        var goals = FlatTable.goals(card);
        xml.writeStartElement("testsuite");
        var stops = conditions(card);
        xml.writeAttribute("name", ScenarioWords.title(card).in(language));
        xml.writeAttribute("tests", String.valueOf(goals.size() + stops.size()));
        xml.writeAttribute("failures", String.valueOf(count(goals, "failure") + stops.size()));
        xml.writeAttribute("errors", String.valueOf(count(goals, "error")));
        xml.writeAttribute("skipped", String.valueOf(count(goals, "skipped")));
        xml.writeAttribute("time", "0");
        xml.writeStartElement("properties");
        property(xml, "asOf", card.asOf());
        property(xml, "rulesAt", card.rulesAt());
        property(xml, "pack", card.pack().id() + " " + card.pack().version());
        property(xml, "sha256", card.pack().sha256());
        if (card.scenario() != null) {
            property(xml, "scenario", card.scenario().name());
            property(xml, "scenarioSha256", card.scenario().sha256());
        }
        if (checked != null && checked.hasOtherBaseline(card)) {
            property(
                    xml,
                    "baseline",
                    GateWords.baseline(checked, card).orElseThrow().in(language));
        }
        xml.writeEndElement();
        for (GoalResult goal : goals) {
            goal(xml, card, goal);
        }
        for (Gate.Stop stop : stops) {
            condition(xml, stop);
        }
        xml.writeEndElement();
    }

    /** What stops a draft beside its goals. */
    private List<Gate.Stop> conditions(Scorecard card) {
        return checked == null ? List.of() : checked.stopsBesideGoals(card, cards);
    }

    private void condition(XMLStreamWriter xml, Gate.Stop stop) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "maalkort.check");
        xml.writeAttribute("name", stop.condition().name());
        xml.writeAttribute("time", "0");
        xml.writeEmptyElement("failure");
        xml.writeAttribute("message", GateWords.stop(stop).in(language));
        xml.writeAttribute("type", stop.condition().name());
        xml.writeEndElement();
    }

    private long count(List<GoalResult> goals, String outcome) {
        return goals.stream().filter(goal -> outcome.equals(outcome(goal))).count();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private void goal(XMLStreamWriter xml, Scorecard card, GoalResult goal) throws XMLStreamException {
        String outcome = outcome(goal);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", goal.pack() + "." + goal.area());
        xml.writeAttribute("name", goal.title().in(language) + " (" + goal.id() + ")");
        xml.writeAttribute("time", "0");
        String why = goal.explanation().in(language).what() + " "
                + goal.explanation().in(language).why()
                + ScenarioWords.rests(card, goal).in(language);
        if (outcome != null) {
            xml.writeStartElement(outcome);
            xml.writeAttribute("message", why + excuse(goal));
            if (!outcome.equals("skipped")) {
                xml.writeAttribute("type", goal.state().name());
                xml.writeCharacters(goal.explanation().in(language).change());
            }
            xml.writeEndElement();
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(why);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Why what would stop does not, as a sentence; empty where nothing excuses it. */
    private String excuse(GoalResult goal) {
        return switch (gate.of(goal)) {
            case WAIVED -> " " + GateWords.waived(goal).in(language);
            case KNOWN -> " " + GateWords.KNOWN.in(language);
            case STOPPED, PASSES -> "";
        };
    }

    /** The element that tells a state; null where the case passed. */
    private String outcome(GoalResult goal) {
        if (goal.state() == State.ERROR) {
            return "error";
        }
        return switch (gate.of(goal)) {
            case STOPPED -> "failure";
            case WAIVED, KNOWN -> "skipped";
            case PASSES -> outcome(goal.state());
        };
    }

    private static String outcome(State state) {
        return switch (state) {
            case MET, PARTLY_MET, NOT_MET, INFORMATIONAL, ERROR -> null;
            case INDETERMINATE, NO_DATA, MANUAL, NOT_APPLICABLE, NOT_IN_FORCE, NOT_SELECTED -> "skipped";
        };
    }
}
