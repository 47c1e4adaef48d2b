package no.maalkort.cli;

/** Where the two packs of an impact lie, as people named them. */
record ImpactSides(String before, String after) {}
