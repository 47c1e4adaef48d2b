package no.maalkort.rulepack;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The classes and members that a generated class names, held against those that a judgement needs.
 *
 * <p>The second line behind the strict reader: whatever text slipped past it, the classes it became call nothing else.
 */
final class CalledNames {
    private static final Set<String> BASICS = Set.of(
            "java/lang/Boolean",
            "java/lang/CharSequence",
            "java/lang/Comparable",
            "java/lang/Enum",
            "java/lang/Exception",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Object",
            "java/lang/RuntimeException",
            "java/lang/String",
            "java/lang/invoke/StringConcatFactory",
            "java/math/BigDecimal",
            "java/time/format/DateTimeFormatter",
            "java/time/format/DateTimeFormatterBuilder",
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/List",
            "java/util/Locale",
            "org/drools/util/DateUtils");

    /** Named by signatures and by the list of inner classes; nothing of them is called. */
    private static final Set<String> ONLY_NAMED = Set.of(
            "java/lang/Class",
            "java/lang/System",
            "java/lang/invoke/CallSite",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodType");

    /** The copy of an array, which the compiler writes into every enum. */
    private static final String COPY = "java/lang/System.arraycopy";

    private static final Pattern TYPE = Pattern.compile("L([^;]+);");
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_TYPE = 16;

    private final String own;
    private final int[] kinds;
    private final int[] first;
    private final int[] second;
    private final String[] texts;

    private CalledNames(String packageName, int size) {
        this.own = packageName.replace('.', '/') + "/";
        this.kinds = new int[size];
        this.first = new int[size];
        this.second = new int[size];
        this.texts = new String[size];
    }

    /** The first name that no judgement needs, as people write it. */
    static Optional<String> foreign(String packageName, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipBytes(8);
            var names = new CalledNames(packageName, in.readUnsignedShort());
            names.read(in);
            return names.foreign().stream().findFirst().map(name -> name.replace('/', '.'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the constant pool, as chapter 4.4 of the Java Virtual Machine Specification lays it out. */
    private void read(DataInputStream in) throws IOException {
        for (int i = 1; i < kinds.length; i++) {
            kinds[i] = in.readUnsignedByte();
            switch (kinds[i]) {
                case UTF8 -> texts[i] = in.readUTF();
                case CLASS, 8, METHOD_TYPE, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, NAME_AND_TYPE, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 3, 4 -> in.readInt();
                case 15 -> in.skipBytes(3);
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                default -> throw new IOException("The constant (" + kinds[i] + ") is not known.");
            }
        }
    }

    private Set<String> foreign() {
        var foreign = new TreeSet<String>();
        for (int i = 1; i < kinds.length; i++) {
            switch (kinds[i]) {
                case CLASS -> named(texts[first[i]], foreign);
                case 9, 10, 11 -> called(texts[first[first[i]]], texts[first[second[i]]], foreign);
                case NAME_AND_TYPE -> signature(texts[second[i]], foreign);
                case METHOD_TYPE -> signature(texts[first[i]], foreign);
                default -> {
                    // Numbers and texts call nothing.
                }
            }
        }
        return foreign;
    }

    private void named(String name, Set<String> foreign) {
        if (name.startsWith("[")) {
            signature(name, foreign);
        } else if (!mayBeCalled(name) && !ONLY_NAMED.contains(name)) {
            foreign.add(name);
        }
    }

    private void signature(String text, Set<String> foreign) {
        TYPE.matcher(text).results().forEach(type -> named(type.group(1), foreign));
    }

    private void called(String owner, String member, Set<String> foreign) {
        boolean array = owner.startsWith("[");
        String call = owner + "." + member;
        if (!array && !mayBeCalled(owner) && !call.equals(COPY)) {
            foreign.add(call);
        }
    }

    private boolean mayBeCalled(String name) {
        boolean drools = name.startsWith("org/drools/model/") && !name.equals("org/drools/model/Drools")
                || name.startsWith("org/drools/modelcompiler/");
        return BASICS.contains(name) || drools || name.startsWith("no/maalkort/judgement/") || name.startsWith(own);
    }
}
