package no.maalkort.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.goal.Goal;

/** The book as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. */
public final class BookHtml {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
            h2{border-top:3px solid #1a1a1a;padding-top:.5rem;margin-top:3rem}
            h4{border-top:1px solid #767676;padding-top:.5rem;margin-top:2.5rem}
            h5{margin:1.25rem 0 .25rem;font-size:1rem}
            blockquote{margin:.5rem 0;padding-left:1rem;border-left:4px solid #767676}
            table{border-collapse:collapse;width:100%;font-size:.875rem}
            th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
            th{background:#f0f0f0}
            svg{width:100%;max-width:40rem;height:auto;display:block;margin:.5rem 0}
            svg text{font-size:13px;fill:#1a1a1a}
            svg .bar{fill:#9cc3e6;stroke:#1f4e79}
            svg path,svg circle{fill:#1f4e79}
            svg line{stroke:#1a1a1a}
            .other{color:#555}
            code{overflow-wrap:anywhere}
            @media(max-width:40rem){
            ul{padding-left:1.25rem}
            svg text{font-size:18px}
            thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
            table,tbody,tr,td{display:block}
            td{border:0;padding:.125rem .5rem;overflow-wrap:anywhere}
            td:empty{display:none}
            td::before{content:attr(data-head) ": ";color:#555}
            tr{border:1px solid #767676;margin-bottom:.5rem}
            }
            """;
    private final BookWords words;
    private final StringBuilder out = new StringBuilder();

    private BookHtml(BookWords words) {
        this.words = words;
    }

    public static String write(Book book, Catalogue catalogue, Language language) {
        var writer = new BookHtml(new BookWords(catalogue, language));
        writer.page(book);
        return writer.out.toString();
    }

    private void page(Book book) {
        line("<!DOCTYPE html>");
        line("<html lang=\"" + words.say("nb", "en") + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<title>" + Html.text(words.title()) + "</title>");
        line("<style>\n" + STYLE + "</style>\n</head>\n<body>");
        var packs = Stream.concat(book.packs().stream(), book.checks().stream()).toList();
        line("<header>");
        element("h1", words.title());
        element(
                "p",
                words.say(
                        "Laget av goal.yaml, rules.drl og cases.yaml for hvert mål.",
                        "Made from goal.yaml, rules.drl and cases.yaml of every goal."));
        contents(packs);
        line("</header>\n<main>");
        book.packs().forEach(this::pack);
        book.checks().forEach(this::pack);
        line("</main>\n</body>\n</html>");
    }

    private void contents(List<Book.OfPack> packs) {
        line("<nav aria-label=\"" + words.say("Innhold", "Contents") + "\">\n<ul>");
        packs.forEach(pack -> {
            line("<li>" + anchor(pack.id(), words.of(pack.title())) + "\n<ul>");
            pack.areas().stream()
                    .flatMap(area -> area.chapters().stream())
                    .forEach(goal -> line("<li>" + anchor(id(goal), words.of(goal.title())) + "</li>"));
            line("</ul></li>");
        });
        line("</ul>\n</nav>");
    }

    private static String anchor(String id, String said) {
        return "<a href=\"#" + Html.text(id) + "\">" + Html.text(said) + "</a>";
    }

    private static String id(Book.Chapter goal) {
        return goal.pack() + "-" + goal.id();
    }

    private void pack(Book.OfPack pack) {
        line("<h2 id=\"" + Html.text(pack.id()) + "\">" + Html.text(words.of(pack.title())) + "</h2>");
        element(
                "p",
                pack.id() + ", " + words.say("versjon ", "version ") + pack.version() + ". " + words.reviewed(pack)
                        + (pack.adopts().isEmpty() ? "" : " " + words.adopts(pack)));
        pack.areas().forEach(area -> {
            element("h3", words.of(area.name()));
            area.chapters().forEach(this::chapter);
        });
    }

    private void chapter(Book.Chapter goal) {
        line("<article aria-labelledby=\"" + Html.text(id(goal)) + "\">");
        line("<h4 id=\"" + Html.text(id(goal)) + "\">" + Html.text(words.of(goal.title())) + "</h4>");
        line("<p><code>" + Html.text(goal.pack() + ":" + goal.id()) + "</code> · " + other(words.other(goal.title()))
                + "</p>");
        said(goal);
        goal.notes().forEach(note -> element("p", words.of(note)));
        for (int at = 0; at < goal.figures().size(); at++) {
            figure(goal.figures().get(at), id(goal) + "-" + at);
        }
        list(words.say("Gjelder", "In force"), goal.history(), one -> Html.text(words.of(one)));
        list(
                words.say("Hva som teller", "What counts"),
                goal.counts(),
                one -> Html.text(words.of(one)) + "<br/>" + other(words.other(one)));
        if (goal.advice() != null) {
            element("p", words.say("Kanskje ", "Maybe ") + words.of(goal.advice()));
        }
        table(words.say("Regler", "Rules"), words.ruleHeads(), words.rules(goal).stream(), 2);
        table(words.say("Tilfeller", "Cases"), words.caseHeads(), words.cases(goal).stream(), 0);
        list(words.say("Kilder", "Sources"), goal.sources(), this::source);
        list(
                words.say("Ikke fanget av reglene", "Not captured by the rules"),
                goal.notCaptured(),
                one -> Html.text(words.of(one)));
        line("</article>");
    }

    /** A source's own words are Norwegian; ours are in the page's language. */
    private void said(Book.Chapter goal) {
        String said = Html.text(words.of(goal.words()));
        line(
                goal.quoted()
                        ? "<blockquote lang=\"nb\"><p>«" + said + "»</p></blockquote>"
                        : "<p>" + (goal.advice() == null ? words.say("Omskrevet: ", "Paraphrased: ") : "") + said
                                + "</p>");
    }

    private void figure(Book.Figure figure, String id) {
        String codes = words.codes(figure);
        element("h5", words.of(figure.name()).replaceFirst(",$", ""));
        line("<p>" + Html.text(words.of(figure.definition())) + " <code>" + Html.text(figure.id()) + "</code>"
                + (codes.isEmpty() ? "" : " " + words.say("Andre steder: ", "Elsewhere: ") + Html.text(codes) + ".")
                + "</p>");
        out.append(new Timeline(words, figure.levels(), id + "-levels").svg());
        table(null, words.levelHeads(), figure.levels().stream().map(words::cells), -1);
    }

    private String source(Goal.Source source) {
        return Html.link(source.link(), BookWords.source(source))
                + (source.quote() == null ? "" : ": <q lang=\"nb\">" + Html.text(source.quote()) + "</q>");
    }

    /** Words in the language that is not the page's. */
    private String other(String said) {
        return "<span class=\"other\" lang=\"" + words.say("en", "nb") + "\">" + Html.text(said) + "</span>";
    }

    /** A table, with a column of names that are English as written. */
    private void table(String head, List<String> heads, Stream<List<String>> rows, int english) {
        var all = rows.toList();
        if (all.isEmpty()) {
            return;
        }
        if (head != null) {
            element("h5", head);
        }
        line("<table>\n<thead><tr>");
        heads.forEach(one -> line("<th scope=\"col\">" + Html.text(one) + "</th>"));
        line("</tr></thead>\n<tbody>");
        all.forEach(row -> {
            out.append("<tr>");
            for (int at = 0; at < row.size(); at++) {
                out.append(at == english ? "<td lang=\"en\"" : "<td")
                        .append(" data-head=\"" + Html.text(heads.get(at)) + "\">")
                        .append(Html.text(row.get(at)))
                        .append("</td>");
            }
            line("</tr>");
        });
        line("</tbody>\n</table>");
    }

    private <T> void list(String head, List<T> items, Function<T, String> html) {
        if (!items.isEmpty()) {
            element("h5", head);
            line("<ul>");
            items.forEach(item -> line("<li>" + html.apply(item) + "</li>"));
            line("</ul>");
        }
    }

    private void element(String name, String said) {
        line("<" + name + ">" + Html.text(said) + "</" + name + ">");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
