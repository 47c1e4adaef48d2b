package no.maalkort.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.maalkort.figure.Characters;
import no.maalkort.figure.Problem;

/**
 * The lines of a text file, strictly decoded before anything else looks at them.
 *
 * <p>A wrong byte, a foreign line end, NUL and a line without end stop the reading; characters that hide text are told each.
 */
final class TextLines implements AutoCloseable {
    /** How long a line, and a row of several lines, may be; 64 kB a cell is told first. */
    static final int LONGEST = 1 << 20;

    static final int MOST_PROBLEMS = 100;

    private final String file;
    private final Encoding encoding;
    private final List<Problem> problems;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private final char[] array = chars.array();
    private final StringBuilder begun = new StringBuilder();
    private boolean ended;
    private boolean stopped;
    private int badByte = -1;
    private int at;
    private int number;

    TextLines(Path path, Encoding encoding, List<Problem> problems) throws IOException {
        this.file = path.toString();
        this.encoding = encoding;
        this.problems = problems;
        this.in = Files.newInputStream(path);
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.mark());
    }

    /** The number of the line given last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end; null after the last, or where reading had to stop. */
    String next() throws IOException {
        begun.setLength(0);
        number++;
        boolean any = false;
        while (!stopped) {
            if (at >= chars.limit() && !fill()) {
                return any && !stopped ? begun.toString() : null;
            }
            any = true;
            int start = at;
            int end = scan(start);
            if (stopped) {
                return null;
            }
            if (end < chars.limit()) {
                at = end + 1;
                return line(start, end);
            }
            at = end;
            begun.append(array, start, end - start);
            if (begun.length() > LONGEST) {
                tooLong();
            }
        }
        return null;
    }

    private String line(int start, int end) {
        if (begun.length() == 0) {
            return new String(array, start, (end > start && array[end - 1] == '\r' ? end - 1 : end) - start);
        }
        begun.append(array, start, end - start);
        int length = begun.length();
        return begun.substring(0, begun.charAt(length - 1) == '\r' ? length - 1 : length);
    }

    /** Looks at every character up to the line feed, or to the end of what was decoded. */
    private int scan(int start) {
        int i = start;
        while (i < chars.limit() && array[i] != '\n') {
            char c = array[i];
            if ((c < ' ' || c >= '\u007F') && c != '\t') {
                look(i, start);
                if (stopped) {
                    return i;
                }
            }
            i++;
        }
        return i;
    }

    /** Judges a character that may hide something. */
    private void look(int i, int start) {
        char c = array[i];
        int column = begun.length() + i - start + 1;
        if (c == '\0') {
            stop(column, "A NUL byte stands here.", "the file is no text, or UTF-16 without its byte order mark.");
        } else if (Characters.endsLine(c)) {
            boolean mayEndHere = c == '\r' && (i + 1 == chars.limit() || array[i + 1] == '\n');
            if (!mayEndHere) {
                stop(Characters.lineEnd(file, number, column, c));
            }
        } else if (Characters.hides(c) && problems.size() < MOST_PROBLEMS) {
            problems.add(Characters.hidden(file, number, column, c));
        }
    }

    /** Decodes more; whether there was any. */
    private boolean fill() throws IOException {
        boolean returned = at > 0 && array[at - 1] == '\r';
        chars.clear();
        while (chars.position() == 0 && badByte < 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                badByte = bytes.get(bytes.position()) & 0xFF;
            } else if (result.isUnderflow()) {
                if (ended) {
                    break;
                }
                more();
            }
        }
        chars.flip();
        at = 0;
        if (returned && badByte < 0 && (!chars.hasRemaining() || array[0] != '\n')) {
            stop(Characters.lineEnd(file, number, begun.length(), '\r'));
        }
        if (!chars.hasRemaining() && badByte >= 0) {
            stop(
                    begun.length() + 1,
                    String.format(
                            "The file is not %s: a byte (%02X) stands here.",
                            encoding.charset().name(), badByte),
                    "another encoding was declared than the file has; safest is to save it as UTF-8.");
        }
        return chars.hasRemaining() && !stopped;
    }

    private void more() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
    }

    private void tooLong() {
        stop(1, "The line is longer than 1 MB.", "this is no table, or its line ends were lost.");
    }

    private void stop(int column, String message, String maybe) {
        stop(new Problem(file, number, column, message, maybe));
    }

    private void stop(Problem problem) {
        stopped = true;
        problems.add(problem);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
