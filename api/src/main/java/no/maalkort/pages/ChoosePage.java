package no.maalkort.pages;

import java.util.List;

/** A choice of whose page to see. */
public record ChoosePage(Frame frame, String title, String sentence, List<Frame.Link> links) {}
