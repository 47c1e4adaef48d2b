package no.maalkort.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * YAML files of the class path as nodes, read strictly once, at build time; parsing them was the largest part of a start.
 *
 * <p>A file whose checksum is not the one that was read is parsed again.
 */
final class KeptYaml {
    private static final String PLACE = "kept/";

    private KeptYaml() {}

    /** Where the nodes of a folder's files are kept. */
    static String place(String folder) {
        return PLACE + folder.replace("/", "") + ".nodes";
    }

    /** The nodes of every YAML file but cases, which no start reads. */
    static byte[] write(BuiltIn builtIn) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        var tree = builtIn.tree(path -> path.endsWith(".yaml") && !path.endsWith("cases.yaml"));
        data.writeInt(tree.paths().size());
        for (String path : tree.paths()) {
            var problems = new ArrayList<Problem>();
            var root = YamlNode.read(tree, path, problems);
            if (root == null) {
                throw new Problem.Rejected(problems);
            }
            var nodes = new ByteArrayOutputStream();
            write(root, new DataOutputStream(nodes));
            data.writeUTF(path);
            data.writeLong(builtIn.checksums().get(path));
            data.writeInt(nodes.size());
            nodes.writeTo(data);
        }
        return out.toByteArray();
    }

    /** The nodes of the files that are still what they were, by path. */
    static SortedMap<String, byte[]> of(String folder, Map<String, Long> checksums) {
        var kept = new TreeMap<String, byte[]>();
        try (var in = KeptYaml.class.getClassLoader().getResourceAsStream(place(folder))) {
            if (in == null) {
                return kept;
            }
            var data = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
            for (int left = data.readInt(); left > 0; left--) {
                String path = data.readUTF();
                long checksum = data.readLong();
                byte[] nodes = data.readNBytes(data.readInt());
                if (checksums.getOrDefault(path, -1L) == checksum) {
                    kept.put(path, nodes);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(YamlNode node, DataOutputStream out) throws IOException {
        out.writeByte(node.isMap() ? 'm' : node.isList() ? 'l' : node.isQuoted() ? 'q' : 's');
        out.writeInt(node.line());
        out.writeShort(node.column());
        if (node.isMap()) {
            out.writeInt(node.entries().size());
            for (var entry : node.entries().entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        } else if (node.isList()) {
            out.writeInt(node.items().size());
            for (YamlNode item : node.items()) {
                write(item, out);
            }
        } else {
            out.writeUTF(node.written());
        }
    }

    /** The root of kept nodes, telling its problems at a place. */
    static YamlNode read(byte[] nodes, YamlNode.Place place) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(nodes)), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlNode read(DataInputStream in, YamlNode.Place place) throws IOException {
        byte kind = in.readByte();
        int line = in.readInt();
        int column = in.readUnsignedShort();
        if (kind == 'm') {
            var entries = new LinkedHashMap<String, YamlNode>();
            for (int left = in.readInt(); left > 0; left--) {
                entries.put(in.readUTF(), read(in, place));
            }
            return YamlNode.map(place, line, column, entries);
        }
        if (kind == 'l') {
            var items = new ArrayList<YamlNode>();
            for (int left = in.readInt(); left > 0; left--) {
                items.add(read(in, place));
            }
            return YamlNode.list(place, line, column, items);
        }
        return YamlNode.scalar(place, line, column, in.readUTF(), kind == 'q');
    }
}
