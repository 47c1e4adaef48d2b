package no.maalkort.pages;

import java.util.List;

/**
 * A receipt: what was judged, what it rests on, and how anyone redoes it.
 *
 * @param scorecard what was issued, and where its page is
 * @param facts hashes, both dates, engine
 * @param commands to check and redo it
 * @param files by path
 */
public record ReceiptPage(
        Frame frame, String id, Frame.Link scorecard, List<Fact> facts, List<String> commands, List<File> files) {

    /** A file it rests on. */
    public record File(String path, long bytes, String sha256) {}
}
