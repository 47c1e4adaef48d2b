package no.maalkort.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import no.maalkort.figure.Problem;

/**
 * An Ed25519 key pair of whoever vouches for bundles: the private key signs, the public one goes along.
 *
 * <p>The files are PEM as openssl makes them ({@code openssl genpkey -algorithm ed25519}).
 */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Reads a pair.
     *
     * @param secret the private key's file
     * @param open the public key's file
     * @throws Problem.Rejected where one is no such key, or they are not a pair
     */
    public static SigningKey read(Path secret, Path open) throws IOException {
        try {
            var pair = new SigningKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes(secret, "PRIVATE"))),
                    publicKey(Files.readAllBytes(open)));
            byte[] probe = "Maalkort".getBytes(StandardCharsets.UTF_8);
            if (!(pair.secret instanceof EdECPrivateKey) || !isSigned(probe, pair.sign(probe), pair.publicPem())) {
                throw new GeneralSecurityException();
            }
            return pair;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Problem.Rejected(
                    List.of(new Problem(
                            secret.toString(),
                            0,
                            0,
                            "This and (" + open + ") are not the two keys of an Ed25519 pair.",
                            "make one: openssl genpkey -algorithm ed25519 -out key.pem;"
                                    + " openssl pkey -in key.pem -pubout -out public-key.pem")),
                    "nothing was signed");
        }
    }

    private static byte[] bytes(Path file, String kind) throws IOException {
        return decoded(Files.readString(file, StandardCharsets.US_ASCII), kind);
    }

    private static byte[] decoded(String pem, String kind) {
        String begin = "-----BEGIN " + kind + " KEY-----";
        String end = "-----END " + kind + " KEY-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No key.");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    private static PublicKey publicKey(byte[] pem) throws GeneralSecurityException {
        byte[] key = decoded(new String(pem, StandardCharsets.US_ASCII), "PUBLIC");
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicPem() {
        String body = Base64.getEncoder().encodeToString(open.getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a text was signed by the private key of a public one. */
    static boolean isSigned(byte[] text, byte[] signature, byte[] publicPem) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(publicPem));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
