package no.maalkort.disk;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.DirectoryStream.Filter;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A view of the real files on which each single thing that is asked of them can be made to fail.
 *
 * <p>Paths of it are real ones in a wrapper, and everything done with them is told to a {@link Fault} first: looking at
 * a file, opening, reading, writing, forcing, cutting, locking, listing, making, moving and deleting.
 */
public final class FaultyFiles extends FileSystemProvider {
    private final Fault fault;
    private final FileSystem system = new FaultySystem(this);

    private FaultyFiles(Fault fault) {
        this.fault = fault;
    }

    /** What happens before a thing is done. */
    public interface Fault {
        /**
         * Told of one thing.
         *
         * @param what one word, such as {@code force}
         * @param bytes that are to be written; 0 where nothing is
         * @return how many of them are
         * @throws IOException to have it fail
         */
        int before(String what, Path path, int bytes) throws IOException;
    }

    /** A folder seen this way. */
    public static Path of(Path real, Fault fault) {
        return new FaultyFiles(fault).wrapped(real);
    }

    private Path wrapped(Path real) {
        return (Path) Proxy.newProxyInstance(
                FaultyFiles.class.getClassLoader(), new Class<?>[] {Wrapped.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("real")) {
                        return real;
                    }
                    if (method.getName().equals("getFileSystem")) {
                        return system;
                    }
                    for (int i = 0; arguments != null && i < arguments.length; i++) {
                        arguments[i] = arguments[i] instanceof Path path ? real(path) : arguments[i];
                    }
                    try {
                        Object made = method.invoke(real, arguments);
                        return made instanceof Path path ? wrapped(path) : made;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A path that has a real one. */
    private interface Wrapped extends Path {
        Path real();
    }

    private static Path real(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.real() : path;
    }

    private Path asked(String what, Path path) throws IOException {
        fault.before(what, real(path), 0);
        return real(path);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return new FaultyChannel(FileChannel.open(asked("open", path), options, attributes), real(path), fault);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, Filter<? super Path> filter) throws IOException {
        var stream = Files.newDirectoryStream(asked("list", folder), path -> filter.accept(wrapped(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                var paths = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return paths.hasNext();
                    }

                    @Override
                    public Path next() {
                        return wrapped(paths.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(asked("make", folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(asked("delete", path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        Files.copy(asked("copy", from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Files.move(asked("move", from), real(to), options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        var file = asked("look", path);
        file.getFileSystem().provider().checkAccess(file, modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(asked("look", path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return Files.readAttributes(asked("look", path), names, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(asked("set", path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return wrapped(Path.of(uri));
    }
}
