package no.maalkort.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.maalkort.figure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zero silent misreadings: tables in every combination of encoding, delimiter, decimal sign, thousands sign, absence symbols
 * and layout give the very same values, or are refused.
 */
class GeneratedImportsTest {
    private static final int TABLES = Integer.getInteger("maalkort.generated", 2000);
    private static final long SEED = Long.getLong("maalkort.seed", 20_260_102L);
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE);
    private static final List<String> INDICATORS = List.of("Netto driftsresultat", "Bosatte", "Resultat i kroner");
    private static final List<String> IDS = List.of("f.result-percent", "i.settled", "f.result");
    private static final List<String> UNITS = List.of("prosent", "antall", "mill. kr");
    private static final List<String> BODIES = List.of("B\u00E6rum", "Oslo", "3024", "0301");
    private static final List<String> ABSENT = List.of(".", "..", ":", "n/a");
    private static final String LETTERS = "MLQO";
    private static final List<String> HEADS = List.of("%d", "Regnskap %d", "%d (forel\u00F8pig)", "Rev. budsjett %d");
    private static final String STATUSES = "AAPF";

    @TempDir
    private Path folder;

    /** How one table is written. */
    private record Form(
            Charset encoding,
            boolean marked,
            char delimiter,
            char decimal,
            String thousands,
            int layout,
            int head,
            boolean longMinus,
            int indicators,
            int years) {
        static Form any(Random random) {
            char decimal = random.nextBoolean() ? ',' : '.';
            String other = decimal == ',' ? "." : ",";
            var thousands = List.of("", "", " ", "\u00A0", "\u202F", other);
            var encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
            String sign = thousands.get(random.nextInt(thousands.size()));
            boolean canWrite = encoding.newEncoder().canEncode(sign);
            return new Form(
                    encoding,
                    encoding.equals(StandardCharsets.UTF_16LE)
                            || encoding.equals(StandardCharsets.UTF_8) && random.nextBoolean(),
                    ";,\t".charAt(random.nextInt(3)),
                    decimal,
                    canWrite ? sign : " ",
                    random.nextInt(4),
                    random.nextInt(HEADS.size()),
                    random.nextInt(4) == 0 && encoding.newEncoder().canEncode('\u2212'),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3));
        }

        String number(BigDecimal value) {
            String plain = value.abs().toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String fraction = point < 0 ? "" : plain.substring(point + 1);
            var grouped = new StringBuilder(whole);
            for (int i = whole.length() - 3; i > 0 && !thousands.isEmpty(); i -= 3) {
                grouped.insert(i, thousands);
            }
            String minus = value.signum() < 0 ? longMinus ? "\u2212" : "-" : "";
            return minus + grouped + (fraction.isEmpty() ? "" : decimal + fraction);
        }

        boolean hasYearsAsColumns() {
            return layout == 1;
        }

        char status() {
            return hasYearsAsColumns() ? STATUSES.charAt(head) : 'A';
        }

        String cell(String text) {
            return text.indexOf(delimiter) >= 0 ? '"' + text + '"' : text;
        }

        byte[] bytes(String text) {
            return ((marked ? "\uFEFF" : "") + text).getBytes(encoding);
        }
    }

    @Test
    void everyTableIsReadAsItWasMeantOrRefused() {
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            long seed = SEED + i;
            var random = new Random(seed);
            var form = Form.any(random);
            var meant = new ArrayList<String>();
            String text = table(form, random, meant);
            try {
                var read = new Desk(folder).bytes("made.csv", form.bytes(text)).figures();
                assertThat(read).as("seed %d, %s%n%s", seed, form, text).containsExactlyInAnyOrderElementsOf(meant);
            } catch (Problem.Rejected told) {
                assertThat(told.problems()).as("seed %d", seed).isNotEmpty();
                refused++;
            }
        }
        System.out.println(TABLES + " tables from seed " + SEED + ": " + refused + " refused, none misread");
        assertThat(refused).isLessThan(TABLES / 3);
    }

    private static String table(Form form, Random random, List<String> meant) {
        int body = random.nextInt(BODIES.size());
        String id = body % 2 == 0 ? "baerum" : "oslo";
        var cells = new String[form.indicators()][form.years()];
        for (int indicator = 0; indicator < form.indicators(); indicator++) {
            for (int year = 0; year < form.years(); year++) {
                String key = id + " " + IDS.get(indicator) + " " + (2021 + year) + " ";
                cells[indicator][year] = cell(form, random, key, meant);
            }
        }
        return written(
                form,
                random,
                switch (form.layout()) {
                    case 0 -> oneARow(BODIES.get(body), cells);
                    case 1 -> yearsAsColumns(BODIES.get(body), HEADS.get(form.head()), cells);
                    case 2 -> municipalitiesAsColumns(BODIES.get(body % 2), cells);
                    default -> indicatorsAsColumns(BODIES.get(body), cells);
                });
    }

    private static String cell(Form form, Random random, String key, List<String> meant) {
        if (random.nextInt(6) == 0) {
            int absent = random.nextInt(ABSENT.size());
            meant.add(key + LETTERS.charAt(absent));
            return ABSENT.get(absent);
        }
        var any = new BigDecimal(random.nextInt(4_000_000) - 1_000_000).movePointLeft(random.nextInt(5));
        var value = any.signum() == 0 ? BigDecimal.ONE : any;
        meant.add(key + value.toPlainString().replace('.', ',') + " " + form.status());
        return form.number(value);
    }

    private static List<List<String>> oneARow(String body, String[][] cells) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("Kommune", "Indikator", "\u00C5r", "Verdi", "Enhet"));
        for (int i = 0; i < cells.length; i++) {
            for (int year = 0; year < cells[i].length; year++) {
                lines.add(List.of(body, INDICATORS.get(i), String.valueOf(2021 + year), cells[i][year], UNITS.get(i)));
            }
        }
        return lines;
    }

    private static List<List<String>> yearsAsColumns(String body, String head, String[][] cells) {
        var lines = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("Kommune", "Indikator", "Enhet"));
        for (int year = 0; year < cells[0].length; year++) {
            header.add(String.format(head, 2021 + year));
        }
        lines.add(header);
        for (int i = 0; i < cells.length; i++) {
            var line = new ArrayList<>(List.of(body, INDICATORS.get(i), UNITS.get(i)));
            line.addAll(List.of(cells[i]));
            lines.add(line);
        }
        return lines;
    }

    private static List<List<String>> municipalitiesAsColumns(String body, String[][] cells) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("Indikator", "Enhet", "\u00C5r", body, "Snitt"));
        for (int i = 0; i < cells.length; i++) {
            for (int year = 0; year < cells[i].length; year++) {
                lines.add(List.of(INDICATORS.get(i), UNITS.get(i), String.valueOf(2021 + year), cells[i][year], "7"));
            }
        }
        return lines;
    }

    private static List<List<String>> indicatorsAsColumns(String body, String[][] cells) {
        var lines = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("Kommune", "\u00C5r"));
        for (int i = 0; i < cells.length; i++) {
            header.add(INDICATORS.get(i) + " (" + UNITS.get(i) + ")");
        }
        lines.add(header);
        for (int year = 0; year < cells[0].length; year++) {
            var line = new ArrayList<>(List.of(body, String.valueOf(2021 + year)));
            for (String[] ofIndicator : cells) {
                line.add(ofIndicator[year]);
            }
            lines.add(line);
        }
        return lines;
    }

    private static String written(Form form, Random random, List<List<String>> lines) {
        var text = new StringBuilder(random.nextBoolean() ? "Tall for kommunen\n" : "");
        for (List<String> line : lines) {
            var cells = line.stream().map(form::cell).toList();
            text.append(String.join(String.valueOf(form.delimiter()), cells)).append('\n');
        }
        return text.append(random.nextBoolean() ? "Kilde: laget\n" : "").toString();
    }
}
