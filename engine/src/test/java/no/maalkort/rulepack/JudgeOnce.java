package no.maalkort.rulepack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.FileTree;

/** A program that reads packs and judges one reading: what a command does at its start, for measuring. */
final class JudgeOnce {
    private JudgeOnce() {}

    /** Takes the folder of kept rules and the user's folders; prints how many goals were compiled, and milliseconds. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        var users = new ArrayList<FileTree>();
        for (int i = 1; i < args.length; i++) {
            users.add(FileTree.of(Path.of(args[i])));
        }
        var builtIn = no.maalkort.figure.BuiltIn.of("packs/", "index").tree(path -> true);
        var packs = Packs.read(builtIn, users, Folders.catalogue(), new KeptRules(Path.of(args[0])));
        long read = System.nanoTime();
        var fired = new ArrayList<Fired>();
        packs.pack("baerum").rules().judge(List.of(RuleCompilerTest.reading("3.6", "3", "4")), fired);
        long judged = System.nanoTime();
        System.out.println(RuleCompiler.compilations() + " compiled, read " + (read - start) / 1_000_000
                + " ms, judged " + (judged - read) / 1_000_000 + " ms, " + fired);
    }
}
