package no.maalkort.rulepack;

import no.maalkort.judgement.Reading;

/** A rule that fired, and the reading it fired for. */
public record Fired(Reading reading, RuleAt rule) {}
