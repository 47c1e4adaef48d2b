package no.maalkort.planning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;

/** The groups that municipalities are set beside by: each a code in one version of a scheme, its members listed in bodies.yaml. */
public record PeerGroups(Catalogue catalogue) {
    private static final Pattern CODE = Pattern.compile("(kostra|ekg).*");

    /** The groups that a name may mean: an id, {@code SCHEME-VERSION-CODE}, or {@code SCHEME-CODE} in any version. */
    public List<Body> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return catalogue.bodies().stream()
                .filter(body -> body.group() != null)
                .filter(body -> names(body).anyMatch(wanted::equals))
                .toList();
    }

    private static Stream<String> names(Body body) {
        var group = body.group();
        return Stream.of(body.id(), group.label(), group.scheme() + "-" + group.code())
                .map(one -> one.toLowerCase(Locale.ROOT));
    }

    /** The municipalities of a group. */
    public List<Body> members(Body group) {
        return group.group().members().stream().map(catalogue::body).toList();
    }

    /** Whether a name is of a group that nothing here lists the members of. */
    public boolean isUnlisted(String name) {
        var known = catalogue.body(name);
        boolean isGroup = CODE.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || known != null && known.kind() == Body.Kind.GROUP;
        return isGroup && named(name).isEmpty();
    }
}
