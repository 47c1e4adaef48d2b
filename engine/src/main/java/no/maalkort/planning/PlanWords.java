package no.maalkort.planning;

import no.maalkort.figure.Text;

/** What the words of plans mean to people. */
final class PlanWords {
    private PlanWords() {}

    static Text of(PaceLabel.Label label) {
        return switch (label) {
            case TARGET_ACHIEVED -> new Text("målet er nådd", "target achieved");
            case ON_TRACK -> new Text("i rute", "on track");
            case ACCELERATION_NEEDED -> new Text("må gå fortere", "acceleration needed");
            case LIMITED -> new Text("liten framgang", "limited progress");
            case STAGNATING -> new Text("står stille", "stagnating");
            case DETERIORATING -> new Text("går feil vei", "deteriorating");
            case ERODING -> new Text("nådd, men svekkes", "achieved, but eroding");
            case UNABLE_TO_ASSESS -> new Text("kan ikke sies", "unable to assess");
        };
    }

    static Text of(PaceLabel.Profile profile) {
        return switch (profile) {
            case OWN -> new Text("Egen", "Own");
            case SDG_INDEX -> Text.same("SDG Index");
            case OPEN_SDG -> Text.same("Open SDG");
        };
    }

    static Text of(Pace.Denominator than) {
        return switch (than) {
            case FROM_HERE -> new Text("det som trengs herfra", "what is required from here");
            case WHOLE_PERIOD -> new Text("det hele perioden krever", "what the whole period asks for");
            case FROM_WINDOW -> new Text("det som trengtes fra vinduets start", "what the window's start required");
        };
    }

    static Text of(Pace.Measure measure) {
        return measure == Pace.Measure.LINEAR
                ? new Text("rett linje", "straight line")
                : new Text("fast prosent", "constant rate");
    }

    /** A path's shape inside a sentence. */
    static Text shape(String shape) {
        return shape.equals("linear")
                ? new Text("den rette linjen", "the straight line")
                : new Text("fast prosent hvert år", "a constant rate");
    }

    static Text kind(String kind) {
        return switch (kind) {
            case "minimum" -> new Text("minimumsmålet", "the minimum");
            case "range" -> new Text("nærmeste kant av det ønskede båndet", "the nearest edge of the desired band");
            default -> new Text("målet", "the target");
        };
    }
}
