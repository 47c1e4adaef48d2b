package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.maalkort.figure.Language;
import no.maalkort.figure.Nearest;
import no.maalkort.figure.Problem;
import no.maalkort.intake.Amount;
import no.maalkort.judgement.State;
import no.maalkort.planning.WhatIfWords;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.StateWords;
import no.maalkort.scorecard.StatusWords;

/** Makes the fields in which something can be supposed. */
final class WhatIfForm {
    private final WhatIfQuestion question;
    private final History history;
    private final String action;
    private final Phrases words;
    private final Language language;

    WhatIfForm(WhatIfQuestion question, History history, String action, Phrases words) {
        this.question = question;
        this.history = history;
        this.action = action;
        this.words = words;
        this.language = words.language();
    }

    /** Every field of a kind. */
    List<WhatIfPage.Field> fields(WhatIfField.Kind kind) {
        var fields = new ArrayList<WhatIfPage.Field>();
        for (int i = 0; i < question.fields().size(); i++) {
            if (question.fields().get(i).kind() == kind) {
                fields.add(field("f" + i, question.fields().get(i)));
            }
        }
        return fields;
    }

    /** What is supposed of something that no field is for, so that it can be changed or taken out. */
    List<WhatIfPage.Field> others() {
        var fields = new ArrayList<WhatIfPage.Field>();
        for (var entry : question.others()) {
            fields.add(new WhatIfPage.Field(
                    "o" + fields.size(),
                    entry.name(),
                    entry.name(),
                    entry.text(),
                    "",
                    "",
                    List.of(),
                    List.of(),
                    true,
                    unknown(entry.name())));
        }
        return fields;
    }

    private WhatIfPage.Field field(String id, WhatIfField field) {
        String typed = question.typed(field.name());
        String label = label(field);
        return new WhatIfPage.Field(
                id,
                field.name(),
                label,
                signed(typed != null ? typed : decimal(field.today())),
                field.ranks().isEmpty() ? Numbers.unit(field.unit(), language) : "",
                now(field),
                options(field, typed),
                fills(field),
                typed != null,
                wrong(field, label));
    }

    private String decimal(String typed) {
        return language == Language.NB ? typed : typed.replace(',', '.');
    }

    /** With the minus that is printed beside it. */
    private static String signed(String typed) {
        return typed.matches("-[0-9].*") ? Numbers.MINUS + typed.substring(1) : typed;
    }

    String label(WhatIfField field) {
        String subject = field.subject().in(language);
        return field.part() == null
                ? words.say("whatif.of", subject, field.period())
                : subject + ", " + WhatIfWords.part(field.part(), language);
    }

    private String now(WhatIfField field) {
        if (field.kind() == WhatIfField.Kind.MISSING) {
            return history.upTo(field.goal(), question.card().year()).stream()
                    .filter(year -> year.value() != null && field.goal().parts().isEmpty())
                    .reduce((first, last) -> last)
                    .map(last -> words.say(
                            "whatif.known",
                            Numbers.orWord(last.value(), last.result().text(), field.unit(), language),
                            last.result().period()))
                    .orElseGet(() -> words.say("whatif.never"));
        }
        return words.say("whatif.now", value(field) + StatusWords.inBrackets(field.status(), language));
    }

    private String value(WhatIfField field) {
        return Numbers.orWord(field.shown(), field.text(), field.unit(), language);
    }

    private List<WhatIfPage.Option> options(WhatIfField field, String typed) {
        if (field.ranks().isEmpty()) {
            return List.of();
        }
        var known = field.ranks().stream()
                .map(rank -> new WhatIfPage.Option(rank, Numbers.orWord(null, rank, field.unit(), language)));
        boolean unknown = typed != null && !field.ranks().contains(typed);
        return Stream.of(
                        field.today().isEmpty()
                                ? Stream.of(new WhatIfPage.Option("", words.say("whatif.none")))
                                : Stream.<WhatIfPage.Option>empty(),
                        unknown ? Stream.of(new WhatIfPage.Option(typed, typed)) : Stream.<WhatIfPage.Option>empty(),
                        known)
                .flatMap(some -> some)
                .toList();
    }

    /** The values on the better side at which the verdict changes; of a missing figure the level itself. */
    private List<WhatIfPage.Fill> fills(WhatIfField field) {
        if (field.kind() == WhatIfField.Kind.MISSING) {
            var level = field.level();
            return level == null
                    ? List.of()
                    : List.of(fill(
                            field,
                            words.say(
                                    "whatif.level",
                                    LevelWords.value(level, field.unit()).in(language)),
                            level.text() == null ? WhatIfField.typed(level.value()) : level.text()));
        }
        return field.flips().stream()
                .filter(flip -> flip.indicator().equals(field.indicator()) && isBetter(flip, field.goal()))
                .map(flip -> fill(
                        field,
                        words.say("whatif.enough", state(flip, field.goal()), value(flip, field)),
                        flip.text() == null ? WhatIfField.typed(flip.value()) : flip.text()))
                .toList();
    }

    static boolean isBetter(GoalResult.Flip flip, GoalResult goal) {
        var order = List.of(State.NOT_MET, State.PARTLY_MET, State.MET);
        return order.indexOf(flip.state()) > order.indexOf(goal.state());
    }

    private String state(GoalResult.Flip flip, GoalResult goal) {
        return StateWords.of(flip.state(), goal.basis(), null).in(language);
    }

    private String value(GoalResult.Flip flip, WhatIfField field) {
        return Numbers.orWord(flip.value(), flip.text(), field.unit(), language);
    }

    private WhatIfPage.Fill fill(WhatIfField field, String text, String value) {
        return new WhatIfPage.Fill(text, action + question.queryWith(field.name(), decimal(value)));
    }

    private String such(WhatIfField field) {
        if (!field.ranks().isEmpty()) {
            return String.join(", ", field.ranks());
        }
        var level = field.level();
        var number = field.shown() != null ? field.shown() : level == null ? null : level.value();
        return number == null ? words.say("whatif.such") : Numbers.with(number, field.unit(), language);
    }

    private WhatIfPage.Wrong wrong(WhatIfField field, String label) {
        String typed = Objects.toString(question.typed(field.name()), "");
        return wrong(
                field.name(),
                () -> words.say("whatif.wrong", typed, label) + reason(field) + " "
                        + words.say("whatif.perhaps", such(field)),
                null);
    }

    /** What nothing here is called, or cannot be such; beside the first a link to what is nearest, if something is near. */
    private WhatIfPage.Wrong unknown(String name) {
        return wrong(name, () -> words.say("whatif.unknown", name), meant(name));
    }

    private WhatIfPage.Fill meant(String name) {
        var problem = question.wrong(name);
        var known = question.fields().stream().map(WhatIfField::name).toList();
        return problem == null || !problem.maybe().startsWith("you meant ")
                ? null
                : Nearest.of(name, known).map(near -> meant(name, near)).orElse(null);
    }

    private WhatIfPage.Fill meant(String name, String near) {
        var field = question.fields().stream()
                .filter(one -> one.name().equals(near))
                .findFirst()
                .orElseThrow();
        return new WhatIfPage.Fill(words.say("whatif.meant", label(field)), action + question.queryRenamed(name, near));
    }

    private WhatIfPage.Wrong wrong(String name, Supplier<String> told, WhatIfPage.Fill meant) {
        var problem = question.wrong(name);
        if (problem == null) {
            return null;
        }
        String detail = meant == null && language == Language.EN ? detail(problem) : null;
        return new WhatIfPage.Wrong(told.get(), detail, meant);
    }

    /** Why a number is refused that can be read; empty of what cannot. */
    private String reason(WhatIfField field) {
        String typed = question.typed(field.name()).strip().replace(Numbers.MINUS, '-');
        if (!typed.matches("-?[0-9]+([.,][0-9]{1,2})?") || !field.ranks().isEmpty()) {
            return "";
        }
        var number = new BigDecimal(typed.replace(',', '.'));
        var indicator = question.indicator(field);
        var range = indicator.range();
        if (range != null && !range.holds(number)) {
            boolean less = range.from() != null && number.compareTo(range.from()) < 0;
            String end = Numbers.with(less ? range.from() : range.to(), field.unit(), language);
            return " " + words.say(less ? "whatif.least" : "whatif.most", end);
        }
        if (Amount.isPartOfOne(indicator, number)) {
            return " " + words.say("whatif.whole");
        }
        return field.kind() == WhatIfField.Kind.LEVEL ? " " + words.say("whatif.order") : "";
    }

    /** Why, in the words of the command line, which has them in English alone. */
    private static String detail(Problem problem) {
        return problem.message() + " Maybe " + problem.maybe();
    }
}
