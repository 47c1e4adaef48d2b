package no.maalkort.spark;

import java.util.Arrays;
import java.util.Collection;
import no.maalkort.figure.Body;
import org.apache.spark.Partitioner;

/**
 * The parts of the work: a hundred bodies each, in the order of their ids.
 *
 * <p>A matter of the catalogue alone, so that the same files hold the same lines however many machines there are.
 */
final class ByBody extends Partitioner {
    private static final long serialVersionUID = 1L;
    private static final int BODIES = 100;

    private final String[] ids;

    ByBody(Collection<Body> bodies) {
        this.ids = bodies.stream().map(Body::id).sorted().toArray(String[]::new);
    }

    @Override
    public int numPartitions() {
        return Math.max(1, (ids.length + BODIES - 1) / BODIES);
    }

    @Override
    public int getPartition(Object body) {
        int at = Arrays.binarySearch(ids, body);
        return Math.min((at < 0 ? -at - 1 : at) / BODIES, numPartitions() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByBody same && Arrays.equals(ids, same.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
