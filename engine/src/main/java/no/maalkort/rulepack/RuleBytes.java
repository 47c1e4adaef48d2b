package no.maalkort.rulepack;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a goal's classes are written down to be kept: names, lengths and bytes, no Java serialisation. */
final class RuleBytes {
    private RuleBytes() {}

    static byte[] encode(CompiledRules rules) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(rules.packageName());
            out.writeUTF(rules.modelClass());
            out.writeInt(rules.rules().size());
            for (RuleAt rule : rules.rules()) {
                out.writeUTF(rule.name());
                out.writeInt(rule.line());
            }
            out.writeInt(rules.classes().size());
            for (var one : rules.classes().entrySet()) {
                out.writeUTF(one.getKey());
                out.writeInt(one.getValue().length);
                out.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CompiledRules decode(DataInputStream in, String goal, String file) throws IOException {
        String packageName = in.readUTF();
        String model = in.readUTF();
        var rules = new ArrayList<RuleAt>();
        for (int left = in.readInt(); left > 0; left--) {
            rules.add(new RuleAt(in.readUTF(), file, in.readInt()));
        }
        return new CompiledRules(goal, packageName, model, classes(in), rules);
    }

    private static SortedMap<String, byte[]> classes(DataInputStream in) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return classes;
    }
}
