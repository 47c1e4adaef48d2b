package no.maalkort.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.maalkort.figure.Text;

/**
 * A folder of goals, as words and numbers.
 *
 * @param municipality whose own goals they are, or null for goals of any body
 * @param uses packs shown under their own heading
 * @param adopts goals of other packs that count as own, as {@code pack:goal}
 * @param areas names of areas, in the order shown
 * @param goals sorted by area as shown, then by id; of a pack of checks each check's limits
 * @param checks in the order of the goals; empty unless the pack holds checks, which judge figures and no body
 * @param index how one number is made of all; null where the method is own-goals
 * @param sha256 hash over every file of the pack
 */
public record Pack(
        String id,
        String version,
        Text title,
        String municipality,
        List<String> uses,
        List<Ref> adopts,
        Map<String, Text> areas,
        Coverage coverage,
        String method,
        Reviewed reviewed,
        List<Goal> goals,
        List<Check> checks,
        List<Waiver> waivers,
        Index index,
        String sha256) {

    /** A goal of another pack. */
    public record Ref(String pack, String goal) {
        public boolean names(Pack other, Goal one) {
            return pack.equals(other.id()) && goal.equals(one.id());
        }

        @Override
        public String toString() {
            return pack + ":" + goal;
        }
    }

    /** The least coverage at which a point score is shown, as fractions of 1. */
    public record Coverage(BigDecimal area, BigDecimal total) {}

    /** Who read the pack against its sources. */
    public record Reviewed(String by, String on, String version) {}

    /** A decision that a verdict does not stop anything; the verdict stays visible. */
    public record Waiver(
            String goal,
            String municipality,
            String decision,
            String approver,
            LocalDate from,
            LocalDate to,
            Text reason) {}

    /** The ids of the packs it uses or adopts goals from. */
    public Stream<String> others() {
        return Stream.concat(adopts.stream().map(Ref::pack), uses.stream()).distinct();
    }

    /** The same pack with some of its goals otherwise; its hash stays that of its files. */
    public Pack with(List<Goal> changed) {
        var others = goals.stream()
                .map(goal -> changed.stream()
                        .filter(one -> one.id().equals(goal.id()))
                        .findFirst()
                        .orElse(goal))
                .toList();
        return new Pack(
                id,
                version,
                title,
                municipality,
                uses,
                adopts,
                areas,
                coverage,
                method,
                reviewed,
                others,
                checks,
                waivers,
                index,
                sha256);
    }

    /** Whether it judges figures rather than bodies. */
    public boolean holdsChecks() {
        return !checks.isEmpty();
    }

    public Optional<Check> check(String check) {
        return checks.stream().filter(c -> c.id().equals(check)).findFirst();
    }

    public Optional<Goal> goal(String goal) {
        return goals.stream().filter(g -> g.id().equals(goal)).findFirst();
    }
}
