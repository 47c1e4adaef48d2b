package no.maalkort.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.maalkort.book.Book;
import no.maalkort.book.BookReader;
import no.maalkort.figure.Body;
import no.maalkort.figure.Catalogue;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scoring.CaseCheck;

/**
 * Makes the page of the rules of one goal.
 *
 * @param owner whose pack it is; null where it is for many
 * @param judged whose years are shown; null for nobody's
 * @param asked the year to follow through the rules; null for the newest that a rule judged
 * @param histories of everyone who has goals of their own
 * @param cases what the goal's cases came to
 */
record RuleMaker(
        Catalogue catalogue,
        LoadedPack pack,
        Goal goal,
        Body owner,
        Body judged,
        History.Year asked,
        Map<Body, History> histories,
        List<CaseCheck.Played> cases,
        Phrases words,
        Place place) {

    RulePage page(Frame frame) {
        var chapter = BookReader.chapter(catalogue, pack, goal);
        var years = years();
        var deciding = asked == null ? deciding(years) : asked;
        var assessment = new RuleAssessment(pack, goal, chapter, words, place);
        var tried = new RuleCases(catalogue, pack, goal, cases, words);
        var others = new RuleOthers(goal, name(), owner == null, histories, words, place);
        return new RulePage(
                frame,
                pack.pack().title().in(words.language()),
                place.isAmongOthers() ? place.to("regler") + "#" + pack.pack().id() : null,
                area(),
                goal.title().in(words.language()),
                sentence(chapter, assessment),
                name(),
                quotes(chapter),
                levels(chapter),
                decision(),
                new RuleData(catalogue, goal, chapter, words, place).facts(),
                assessment.bands(years, until()),
                lines(deciding),
                pack.pack().id() + "/" + goal.id().replaceFirst("\\.", "/") + "/rules.drl",
                deciding == null ? null : String.valueOf(deciding.year()),
                deciding == null ? null : String.valueOf(deciding.period()),
                deciding == null ? null : decided(deciding),
                deciding == null ? List.of() : assessment.seen(deciding.result()),
                tried.tried(),
                tried.named(),
                judged == null ? null : judged.name().in(words.language()),
                goal.lag() > 0,
                verdicts(years, assessment),
                others.columns().stream().map(String::valueOf).toList(),
                others.rows(),
                reviewed());
    }

    /** By which rule a year was judged, or why by none. */
    private String decided(History.Year year) {
        var name = judged.name().in(words.language());
        var result = year.result();
        return fired(result).findAny().isPresent()
                ? words.say("rule.drl.deciding", name, year.year())
                : words.say(
                        "rule.drl.none",
                        name,
                        year.year(),
                        Glyph.of(result, words.language()).lower());
    }

    /** The newest year that a rule judged, or null. */
    private static History.Year deciding(List<History.Year> years) {
        return years.stream()
                .filter(year -> fired(year.result()).findAny().isPresent())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private List<DrlLine> lines(History.Year deciding) {
        String drl = pack.files(goal.id()).get("rules.drl");
        var hits = deciding == null
                ? List.<Integer>of()
                : fired(deciding.result()).map(GoalResult.Rule::line).toList();
        return drl == null ? List.of() : DrlLine.of(drl, hits);
    }

    private String area() {
        var area = pack.pack().areas().get(goal.area());
        return area == null ? goal.area() : area.in(words.language());
    }

    /** What counts; of a path also what holds once a level is due, where no path is left. */
    private String sentence(Book.Chapter chapter, RuleAssessment assessment) {
        var due = goal.measures().stream()
                .flatMap(measure -> measure.levels().stream())
                .map(Level::due)
                .filter(year -> year != null && assessment.isOfPath())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return Stream.of(
                        chapter.counts().stream().map(text -> text.in(words.language())),
                        due.isEmpty() ? Stream.<String>empty() : Stream.of(words.say("rule.due", words.items(due))),
                        chapter.notes().stream().map(text -> text.in(words.language())))
                .flatMap(some -> some)
                .collect(Collectors.joining(" "));
    }

    /** Of whoever is looked at. */
    private List<History.Year> years() {
        return judged == null || !histories.containsKey(judged)
                ? List.of()
                : histories.get(judged).of(name());
    }

    private String name() {
        return pack.pack().id() + ":" + goal.id();
    }

    private int until() {
        var whose = histories.containsKey(owner) ? List.of(histories.get(owner)) : histories.values();
        return whose.stream()
                .map(History::newest)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(2023);
    }

    static Stream<GoalResult.Rule> fired(GoalResult result) {
        return Stream.concat(
                        result.state().isVerdict() ? Stream.ofNullable(result.rule()) : Stream.empty(),
                        result.parts().stream()
                                .filter(part -> part.state().isVerdict())
                                .map(part -> part.rule()))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** What was promised: the goal's words, then those of each level, each once. */
    private List<GoalPage.Promise> quotes(Book.Chapter chapter) {
        var quotes = new LinkedHashMap<String, GoalPage.Promise>();
        goal.measures().stream()
                .flatMap(measure -> measure.levels().stream())
                .filter(level -> level.quote() != null)
                .sorted(Comparator.comparing((Level level) -> level.from().firstDay())
                        .reversed())
                .forEach(level -> quotes.putIfAbsent(level.quote(), promise(level.quote(), level.source())));
        goal.sources().values().stream()
                .filter(source -> source.quote() != null)
                .forEach(source -> quotes.putIfAbsent(source.quote(), promise(source.quote(), source.key())));
        var said = List.copyOf(quotes.keySet());
        quotes.keySet().removeIf(one -> said.stream().anyMatch(other -> !other.equals(one) && other.contains(one)));
        return worded(chapter, quotes);
    }

    private List<GoalPage.Promise> worded(Book.Chapter chapter, Map<String, GoalPage.Promise> quotes) {
        if (chapter.quoted()) {
            String said = chapter.words().nb();
            boolean inside = quotes.keySet().stream().anyMatch(quote -> quote.contains(said));
            String source = goal.inForce() == null ? null : goal.inForce().source();
            return inside
                    ? List.copyOf(quotes.values())
                    : Stream.concat(Stream.of(promise(said, source)), quotes.values().stream())
                            .toList();
        }
        var ours = promise(chapter.words().in(words.language()), false, onlySource());
        return Stream.concat(Stream.of(ours), quotes.values().stream()).toList();
    }

    /** What the goal or all its levels are written in; null where that is several sources, or none. */
    private String onlySource() {
        var keys = Stream.concat(
                        Stream.ofNullable(goal.inForce()).map(Goal.InForce::source),
                        goal.measures().stream()
                                .flatMap(measure -> measure.levels().stream())
                                .map(Level::source))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return keys.size() == 1 ? keys.get(0) : null;
    }

    private GoalPage.Promise promise(String quote, String key) {
        return promise(quote, true, key);
    }

    private GoalPage.Promise promise(String said, boolean quoted, String key) {
        var source = goal.sources().get(key);
        String told = source == null
                ? null
                : Stream.of(source.publisher(), source.title(), source.section(), words.date(source.published()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new GoalPage.Promise(said, quoted, told, source == null ? null : source.link());
    }

    private List<RulePage.Levels> levels(Book.Chapter chapter) {
        boolean several = goal.measures().size() > 1;
        return IntStream.range(0, goal.measures().size())
                .filter(i -> !pack.pack().holdsChecks())
                .mapToObj(i -> {
                    var times = new LevelTimes(
                            goal, goal.measures().get(i), chapter.figures().get(i), until(), words);
                    String name = chapter.figures().get(i).name().in(words.language());
                    return new RulePage.Levels(
                            several ? name : null,
                            times.lanes("levels-" + i, words.say("lanes.title", name)),
                            times.moments());
                })
                .toList();
    }

    /** The decisions behind the goal, or that none was found. */
    private String decision() {
        var evidence = new EvidenceWords(words.language());
        var decisions = Stream.concat(
                        Stream.ofNullable(goal.adopted()),
                        goal.measures().stream()
                                .flatMap(measure -> measure.levels().stream())
                                .map(level -> level.adopted()))
                .filter(Objects::nonNull)
                .map(one -> evidence.decision(
                        new GoalResult.AdoptedShown(words.date(one.on()), one.by(), one.caseNumber())))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return decisions.isEmpty()
                ? words.say("rule.decision.none")
                : words.say("rule.decision", String.join("; ", decisions));
    }

    private List<RulePage.Verdict> verdicts(List<History.Year> years, RuleAssessment assessment) {
        return years.stream()
                .filter(year -> !Sections.OUT.test(year.result()))
                .sorted(Comparator.comparingInt(History.Year::year).reversed())
                .map(year -> assessment.verdict(year, judged))
                .toList();
    }

    private String reviewed() {
        var reviewed = pack.pack().reviewed();
        String version = pack.pack().id() + " " + pack.pack().version();
        return reviewed == null
                ? words.say("rule.version.unreviewed", version)
                : words.say("rule.version", version, reviewed.by(), words.date(reviewed.on()), reviewed.version());
    }
}
