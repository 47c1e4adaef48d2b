package no.maalkort.intake;

import java.nio.file.Path;

/** A process that puts release after release into a folder and says each one's id; the first has a number. */
final class Importer {
    private Importer() {}

    public static void main(String[] args) {
        for (int number = Integer.parseInt(args[1]); ; number++) {
            Releases.put(Path.of(args[0]), number);
            System.out.println(Releases.id(number));
        }
    }
}
