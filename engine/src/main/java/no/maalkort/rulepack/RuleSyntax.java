package no.maalkort.rulepack;

import java.util.concurrent.atomic.AtomicBoolean;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;

/** Drools' own parser of DRL, kept from printing what it finds to standard error. */
final class RuleSyntax {
    private RuleSyntax() {}

    /** Who is told what is wrong. */
    interface Heard {
        void problem(int line, int column, String message);
    }

    /** The parsed text, or null if anything was wrong. */
    static PackageDescr parse(String drl, Heard heard) {
        var wrong = new AtomicBoolean();
        var listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> from,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException e) {
                wrong.set(true);
                heard.problem(line, column + 1, message);
            }
        };
        var parser = DRL10ParserHelper.createDrlParser(drl);
        var lexer = (Lexer) parser.getTokenStream().getTokenSource();
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        var unit = parser.compilationUnit();
        return wrong.get()
                ? null
                : DRL10ParserHelper.compilationUnitContext2PackageDescr(unit, parser.getTokenStream(), null);
    }
}
