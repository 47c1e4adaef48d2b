package no.maalkort.figure;

import java.util.List;

/** The answer to whom a text means: one body, several that must be chosen from, or nobody known. */
public sealed interface Named {

    /** The bodies it may be. */
    List<Body> choices();

    /**
     * The body that is meant.
     *
     * @param note what was concluded to find it, or null where the text says it plainly
     */
    record One(Body body, String note) implements Named {
        @Override
        public List<Body> choices() {
            return List.of(body);
        }
    }

    /**
     * Bodies of which people must choose.
     *
     * @param why a sentence: what they share, or why no single one follows
     */
    record Several(List<Body> choices, String why) implements Named {
        public Several {
            choices = List.copyOf(choices);
        }

        /** Their ids, as people may write one. */
        public String ids() {
            return String.join(", ", choices.stream().map(Body::id).toList());
        }
    }

    /**
     * Nobody.
     *
     * @param maybe what to do, without the word "Maybe"
     */
    record None(String maybe) implements Named {
        @Override
        public List<Body> choices() {
            return List.of();
        }
    }
}
