package no.maalkort.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/** What stands beside a goal: other figures, a person's verdict, a waiver. */
record GoalBeside(GoalResult result, Phrases words) {

    List<Fact> figures() {
        return Stream.concat(result.compare().stream(), result.beside().stream())
                .map(one -> new Fact(
                        one.name().in(words.language()) + ", " + one.bodyName().in(words.language()) + ", "
                                + one.period(),
                        Numbers.orWord(one.shown(), one.text(), one.unit(), words.language()),
                        one.input() == null
                                ? null
                                : one.input().title() + " · " + one.input().place(),
                        one.input() == null ? null : one.input().link()))
                .toList();
    }

    List<Fact> asides() {
        var facts = new ArrayList<Fact>();
        var evidence = new EvidenceWords(words.language());
        var attested = result.attestation();
        if (attested != null) {
            facts.add(new Fact(
                    words.say("fact.attested"),
                    attested.by() + ", " + words.date(attested.on()),
                    attested.ground().in(words.language()),
                    null));
        }
        if (result.waiver() != null) {
            facts.add(Fact.of(words.say("fact.waiver"), evidence.waiver(result.waiver())));
        }
        return facts;
    }
}
