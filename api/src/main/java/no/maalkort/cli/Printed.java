package no.maalkort.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output as UTF-8, which remembers why it could not be written: a print stream alone keeps silent. */
final class Printed {
    private final FileOutputStream file = new FileOutputStream(FileDescriptor.out);
    private final PrintStream stream = new PrintStream(new Remembering(), false, StandardCharsets.UTF_8);
    private IOException failure;

    PrintStream stream() {
        return stream;
    }

    /** The exit code, now that all is written; a reader that has had enough ({@code | head}) is no error. */
    int codeAfter(int code) {
        stream.flush();
        boolean closedByReader =
                failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
        if (failure == null || closedByReader) {
            return code;
        }
        System.err.println("Standard output could not be written (" + failure.getMessage() + ").");
        System.err.println("Maybe the disk is full, or the output was closed.");
        return 1;
    }

    private final class Remembering extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                file.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
