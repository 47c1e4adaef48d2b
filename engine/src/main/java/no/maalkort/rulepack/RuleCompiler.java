package no.maalkort.rulepack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import no.maalkort.figure.Problem;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.MemoryResourceStore;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * The way from one goal's DRL to classes, by Drools' executable model.
 *
 * <p>The one class that uses Drools' inner builder. The same text gives the same bytes: the release id is constant, the
 * language level, the Java level and the compiler (ECJ, which needs no JDK) are fixed.
 */
final class RuleCompiler {
    private static final ReleaseIdImpl RELEASE = new ReleaseIdImpl("no.maalkort", "rules", "1");
    private static final String JAVA_LEVEL = "17";
    private static final String MAYBE = "compare it with the rules of a goal of the same kind.";
    private static final Pattern RULE = Pattern.compile("\\brule\\(\"[^\"]*\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
    private static final Pattern EXPRESSION = Pattern.compile("Expression (.+?):");
    private static final AtomicInteger COMPILATIONS = new AtomicInteger();

    private final String file;
    private final String cited;
    private final String packageName;
    private final List<Problem> problems;
    private List<RuleAt> rules = List.of();

    private RuleCompiler(String file, String cited, String packageName, List<Problem> problems) {
        this.file = file;
        this.cited = cited;
        this.packageName = packageName;
        this.problems = problems;
    }

    /** How many goals were compiled since the JVM started. */
    static int compilations() {
        return COMPILATIONS.get();
    }

    /**
     * The rules of one goal compiled, or null and the reasons among the problems.
     *
     * @param file as problems show it
     */
    static CompiledRules compile(String pack, String goal, String file, String drl, List<Problem> problems) {
        COMPILATIONS.incrementAndGet();
        var found = new ArrayList<Problem>();
        var compiler = new RuleCompiler(file, RuleAt.fileOf(pack, goal), RulePackage.of(pack, goal), found);
        CompiledRules compiled = null;
        try {
            compiled = compiler.compile(goal, drl);
        } catch (RuntimeException e) {
            found.add(new Problem(file, 0, 0, "The rules cannot be compiled (" + e + ").", MAYBE));
        }
        problems.addAll(found);
        return found.isEmpty() ? compiled : null;
    }

    private CompiledRules compile(String goal, String drl) {
        var parsed = RuleSyntax.parse(RulePackage.rewrite(drl, packageName), this::problem);
        if (!problems.isEmpty()) {
            return null;
        }
        rules = parsed.getRules().stream()
                .map(rule -> new RuleAt(rule.getName(), cited, rule.getLine()))
                .toList();
        if (!packageName.equals(parsed.getName())) {
            problem(1, 0, "the package line is not read");
            return null;
        }
        var sources = generate(parsed, drl);
        if (!problems.isEmpty()) {
            return null;
        }
        var files = new ArrayList<GeneratedFile>();
        sources.collectGeneratedFiles(files);
        String model = sources.getModelNames().iterator().next();
        var classes = classes(files);
        classes.values().stream()
                .flatMap(bytes -> CalledNames.foreign(packageName, bytes).stream())
                .distinct()
                .forEach(this::foreign);
        return new CompiledRules(goal, packageName, model, classes, rules);
    }

    private void foreign(String name) {
        problems.add(new Problem(file, 0, 0, "The rules would call (" + name + ").", RuleReader.MAYBE));
    }

    private static ByteArrayResource resource(String drl) {
        return new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }

    private PackageSources generate(PackageDescr parsed, String drl) {
        ClassLoader loader = RuleCompiler.class.getClassLoader();
        var config = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        config.setOption(LanguageLevelOption.DRL10);
        var builder = new ModelBuilderImpl<>(PackageSources::dumpSources, config, RELEASE, false);
        builder.buildPackages(List.of(new CompositePackageDescr(resource(""), parsed)));
        for (KnowledgeBuilderResult error : builder.getResults(ResultSeverity.ERROR)) {
            int line = error.getLines() == null || error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            problem(line > 0 ? line : lineOf(error.getMessage(), drl), 0, error.getMessage());
        }
        return builder.getPackageSource(packageName);
    }

    /** The line of the expression that a message tells of, or 0. */
    private static int lineOf(String message, String drl) {
        var told = EXPRESSION.matcher(message);
        int at = told.find() ? drl.indexOf(told.group(1)) : -1;
        return at < 0
                ? 0
                : 1 + (int) drl.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private SortedMap<String, byte[]> classes(Collection<GeneratedFile> files) {
        var reader = new MemoryResourceReader();
        var store = new MemoryResourceStore();
        var names = new ArrayList<String>();
        for (GeneratedFile source : files) {
            names.add(source.relativePath());
            reader.add(source.relativePath(), source.contents());
        }
        names.sort(null);
        var ecj = JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, JAVA_LEVEL);
        var result = ecj.compile(names.toArray(String[]::new), reader, store, RuleCompiler.class.getClassLoader());
        for (CompilationProblem error : result.getErrors()) {
            problem(lineOf(error.getFileName(), files), 0, error.getMessage());
        }
        var classes = new TreeMap<String, byte[]>();
        for (var made : store.getResources().entrySet()) {
            classes.put(className(made.getKey()), made.getValue());
        }
        return classes;
    }

    private static String className(PortablePath path) {
        return path.asString().replaceFirst("\\.class$", "").replace('/', '.');
    }

    /** The line of the rule that a generated class belongs to, or 0. */
    private int lineOf(String generated, Collection<GeneratedFile> files) {
        String simple = generated.replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        for (GeneratedFile source : files) {
            String text = new String(source.contents(), StandardCharsets.UTF_8);
            int use = text.indexOf(simple + ".INSTANCE");
            if (use >= 0) {
                return lineOfRuleBefore(text.substring(0, use));
            }
        }
        return 0;
    }

    private int lineOfRuleBefore(String text) {
        var matcher = RULE.matcher(text);
        int line = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            line = rules.stream()
                    .filter(rule -> rule.name().equals(name))
                    .mapToInt(RuleAt::line)
                    .findFirst()
                    .orElse(0);
        }
        return line;
    }

    private void problem(int line, int column, String message) {
        String plain = message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        problems.add(new Problem(file, line, column, "The rules do not compile: " + plain + ".", MAYBE));
    }
}
