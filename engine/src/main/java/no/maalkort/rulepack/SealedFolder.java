package no.maalkort.rulepack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A folder of the user's own whose files carry a seal (HMAC-SHA-256) of a key that only this user can read.
 *
 * <p>Only what this user wrote here, under this name, is read back. Whatever goes wrong reads as "not there".
 */
final class SealedFolder implements KeptRules.Shelf {
    private static final String KEY = "key";
    private static final int SEAL = 32;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int MOST = 4000;
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private byte[] key;
    private boolean opened;

    SealedFolder(Path folder) {
        this.folder = folder;
    }

    /** What was written under the name, or null. */
    @Override
    public byte[] read(String name) {
        try {
            byte[] key = key();
            byte[] all = key == null ? null : own(folder.resolve(name));
            if (all == null || all.length < SEAL) {
                return null;
            }
            byte[] content = Arrays.copyOfRange(all, SEAL, all.length);
            return MessageDigest.isEqual(seal(key, name, content), Arrays.copyOf(all, SEAL)) ? content : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Writes under the name, whole or not at all. */
    @Override
    public void write(String name, byte[] content) {
        try {
            byte[] key = key();
            if (key == null) {
                return;
            }
            tidy();
            byte[] all = Arrays.copyOf(seal(key, name, content), SEAL + content.length);
            System.arraycopy(content, 0, all, SEAL, content.length);
            Path written = temporary(all);
            try {
                Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException | RuntimeException e) {
            // Nothing is kept then, and the next run compiles again.
            return;
        }
    }

    private synchronized byte[] key() throws IOException {
        if (!opened) {
            opened = true;
            Files.createDirectories(folder, owned(FOLDER));
            key = mayBeUsed(folder, FOLDER) ? readOrMakeKey() : null;
        }
        return key;
    }

    private byte[] readOrMakeKey() throws IOException {
        Path file = folder.resolve(KEY);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] made = new byte[SEAL];
            new SecureRandom().nextBytes(made);
            Path written = temporary(made);
            try {
                Files.createLink(file, written);
            } catch (FileAlreadyExistsException e) {
                // Another process was first; its key is as good.
            } finally {
                Files.delete(written);
            }
        }
        byte[] read = own(file);
        return read == null || read.length != SEAL ? null : read;
    }

    private Path temporary(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "new", ".tmp", owned(FILE));
        Files.write(file, bytes, StandardOpenOption.WRITE);
        return file;
    }

    /** The bytes of a plain file that is this user's alone, or null. */
    private static byte[] own(Path file) throws IOException {
        return mayBeUsed(file, FILE) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : null;
    }

    private static boolean mayBeUsed(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var is = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var me = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        boolean kind = permissions == FOLDER ? is.isDirectory() : is.isRegularFile();
        return kind && is.owner().equals(me) && permissions.containsAll(is.permissions());
    }

    private void tidy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var all = files.filter(file -> !file.endsWith(KEY)).toList();
            if (all.size() > MOST) {
                var ages = all.stream()
                        .sorted(Comparator.comparing(
                                (Path file) -> file.toFile().lastModified()))
                        .toList();
                for (Path old : ages.subList(0, MOST / 2)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private static byte[] seal(byte[] key, String name, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(name.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?> owned(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }
}
