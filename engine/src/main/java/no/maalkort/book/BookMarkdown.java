package no.maalkort.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.goal.Goal;

/** The book as Markdown. */
public final class BookMarkdown {
    private final BookWords words;
    private final StringBuilder text = new StringBuilder();

    private BookMarkdown(BookWords words) {
        this.words = words;
    }

    public static String write(Book book, Catalogue catalogue, Language language) {
        var writer = new BookMarkdown(new BookWords(catalogue, language));
        writer.book(book);
        return writer.text.toString();
    }

    private void book(Book book) {
        line("# " + words.title());
        line(
                words.say(
                        "Laget av goal.yaml, rules.drl og cases.yaml for hvert mål; skal ikke redigeres.",
                        "Made from goal.yaml, rules.drl and cases.yaml of every goal; do not edit. A test fails when it is stale."));
        book.packs().forEach(this::pack);
        if (!book.checks().isEmpty()) {
            line("# " + words.checksTitle());
            line(words.aboutChecks());
            book.checks().forEach(this::pack);
        }
    }

    private void pack(Book.OfPack pack) {
        line("## " + pack.id() + ": " + words.of(pack.title()));
        line(words.say("Versjon ", "Version ") + pack.version() + ". " + words.reviewed(pack)
                + (pack.adopts().isEmpty() ? "" : " " + words.adopts(pack)));
        pack.areas().forEach(area -> {
            line("### " + words.of(area.name()));
            area.chapters().forEach(this::chapter);
        });
    }

    private void chapter(Book.Chapter goal) {
        line("#### " + words.of(goal.title()));
        String name = goal.pack() + ":" + goal.id();
        line("[" + name + "](" + goal.pack() + "/" + goal.id().replaceFirst("\\.", "/") + ") · "
                + words.other(goal.title()));
        String said = words.of(goal.words());
        line(
                goal.advice() != null
                        ? said
                        : "> " + (goal.quoted() ? "«" + said + "»" : words.say("Omskrevet: ", "Paraphrased: ") + said));
        goal.notes().forEach(note -> line(words.of(note)));
        goal.figures().forEach(figure -> figure(goal, figure));
        if (goal.advice() != null) {
            line(words.say("Kanskje ", "Maybe ") + words.of(goal.advice()));
        }
        list(words.say("Gjelder:", "In force:"), goal.history(), words::of);
        list(
                words.say("Hva som teller:", "What counts:"),
                goal.counts(),
                one -> words.of(one) + " *" + words.other(one) + "*");
        table(words.ruleHeads(), words.rules(goal).stream());
        table(words.caseHeads(), words.cases(goal).stream());
        list(words.say("Kilder:", "Sources:"), goal.sources(), BookMarkdown::source);
        list(words.say("Ikke fanget av reglene:", "Not captured by the rules:"), goal.notCaptured(), words::of);
    }

    private void figure(Book.Chapter goal, Book.Figure figure) {
        String codes = words.codes(figure);
        line((goal.advice() == null ? words.say("Tall: ", "Figure: ") : words.say("Måler: ", "Measures: "))
                + words.of(figure.name()).replaceFirst(",$", "") + " (`" + figure.id() + "`)"
                + (codes.isEmpty() ? "" : words.say("; andre steder: ", "; elsewhere: ") + codes) + ".");
        table(words.levelHeads(), figure.levels().stream().map(words::cells));
    }

    private static String source(Goal.Source source) {
        String said = BookWords.source(source);
        return (source.link() == null ? said : "[" + said + "](<" + source.link() + ">)")
                + (source.quote() == null ? "" : ": «" + source.quote() + "»");
    }

    private void table(List<String> heads, Stream<List<String>> rows) {
        var all = rows.toList();
        if (!all.isEmpty()) {
            row(heads);
            text.append("|---".repeat(heads.size())).append("|\n");
            all.forEach(this::row);
            text.append('\n');
        }
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }

    private <T> void list(String head, List<T> items, Function<T, String> words) {
        if (!items.isEmpty()) {
            line(head);
            items.forEach(item -> text.append("* ").append(words.apply(item)).append('\n'));
            text.append('\n');
        }
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }
}
