package no.maalkort.receipt;

import java.io.IOException;
import java.nio.file.Path;
import no.maalkort.figure.Text;

/** A process that checks a store against a head and says whether it is good, and in how many milliseconds. */
final class LongLedger {
    private static final long NANOS = 1_000_000;

    private LongLedger() {}

    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        var verified = new Archive(new Store(Path.of(args[0]))).ledger(args[1], false);
        System.out.println(verified.isGood() + " "
                + verified.checks().get(2).notes().stream().map(Text::en).toList());
        System.out.println((System.nanoTime() - begun) / NANOS);
    }
}
