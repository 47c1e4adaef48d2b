package no.maalkort.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file on which each thing that is asked can be made to fail, and a writing to take less than it was given. */
final class FaultyChannel extends FileChannel {
    private final FileChannel real;
    private final Path path;
    private final FaultyFiles.Fault fault;

    FaultyChannel(FileChannel real, Path path, FaultyFiles.Fault fault) {
        this.real = real;
        this.path = path;
        this.fault = fault;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int most = fault.before("write", path, bytes.remaining());
        var taken = bytes.slice().limit(most);
        int written = real.write(taken);
        bytes.position(bytes.position() + written);
        return written;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        fault.before("read", path, 0);
        return real.read(to);
    }

    @Override
    public long size() throws IOException {
        fault.before("look", path, 0);
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        fault.before("cut", path, 0);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean all) throws IOException {
        fault.before("force", path, 0);
        real.force(all);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        fault.before("lock", path, 0);
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        fault.before("lock", path, 0);
        return real.tryLock(position, size, shared);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    @Override
    public int read(ByteBuffer to, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }
}
