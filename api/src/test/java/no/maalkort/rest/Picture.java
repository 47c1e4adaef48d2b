package no.maalkort.rest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of a page, in as few colours as people need to compare it with another. */
record Picture(BufferedImage image) {
    private static final int COLOURS = 64;
    /** How far a part of a colour may be off: the palette and the edges of letters, not another state. */
    private static final int NEAR = 60;

    private static final int SAME = 0xF4F4F4;
    private static final int OTHER = 0xD00000;

    static Picture read(Path file) throws IOException {
        return new Picture(ImageIO.read(file.toFile()));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** The same, no higher than this, in its most frequent colours. */
    Picture plain(int height) {
        int rows = Math.min(height, image.getHeight());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), rows, null, 0, image.getWidth());
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        var nearest = new HashMap<Integer, Integer>();
        counts.keySet().forEach(colour -> nearest.put(colour, nearest(colour, palette)));
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var plain = new BufferedImage(image.getWidth(), rows, BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indices =
                IntStream.of(pixels).map(pixel -> nearest.get(pixel & 0xFFFFFF)).toArray();
        plain.getRaster().setPixels(0, 0, image.getWidth(), rows, indices);
        return new Picture(plain);
    }

    private static int nearest(int colour, List<Integer> palette) {
        return IntStream.range(0, palette.size())
                .boxed()
                .min(Comparator.comparingInt(at -> far(colour, palette.get(at))))
                .orElseThrow();
    }

    /** The part of two colours that differs most. */
    private static int far(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(part -> Math.abs((one >> part & 0xFF) - (other >> part & 0xFF)))
                .max()
                .orElseThrow();
    }

    /** In how many points another picture differs; all, where it is of another size. */
    long differs(Picture other) {
        if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) {
            return (long) image.getWidth() * image.getHeight();
        }
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> isOther(other, x, y))
                        .count())
                .sum();
    }

    private boolean isOther(Picture other, int x, int y) {
        return x >= other.image.getWidth()
                || y >= other.image.getHeight()
                || far(image.getRGB(x, y), other.image.getRGB(x, y)) > NEAR;
    }

    /** Where another picture differs, in red. */
    Picture difference(Picture other) {
        var drawn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                drawn.setRGB(x, y, isOther(other, x, y) ? OTHER : SAME);
            }
        }
        return new Picture(drawn);
    }
}
