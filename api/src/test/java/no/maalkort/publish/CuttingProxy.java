package no.maalkort.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks at COMMIT, so many times, and is whole from then on. */
public final class CuttingProxy implements AutoCloseable {
    /** When a line breaks. */
    public enum Cut {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AFTER_ITS_ANSWER
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Cut cut;
    private final AtomicInteger left;

    public CuttingProxy(int port, Cut cut, int times) throws IOException {
        this.cut = cut;
        left = new AtomicInteger(times);
        start(() -> {
            while (true) {
                var client = listening.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                var isAnswerLost = new AtomicBoolean();
                start(() -> toServer(client, server, isAnswerLost));
                start(() -> toClient(server, client, isAnswerLost));
            }
        });
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + listening.getLocalPort() + "/" + database;
    }

    private void toServer(Socket client, Socket server, AtomicBoolean isAnswerLost) throws IOException {
        try (client) {
            byte[] bytes = new byte[8192];
            for (int n = client.getInputStream().read(bytes);
                    n >= 0;
                    n = client.getInputStream().read(bytes)) {
                boolean cuts = new String(bytes, 0, n, StandardCharsets.ISO_8859_1).contains("COMMIT\0")
                        && left.getAndDecrement() > 0;
                if (cuts && cut == Cut.BEFORE_COMMIT) {
                    break;
                }
                isAnswerLost.set(cuts && cut == Cut.AFTER_ITS_ANSWER);
                server.getOutputStream().write(bytes, 0, n);
                if (cuts && cut == Cut.AFTER_COMMIT) {
                    break;
                }
            }
        }
        server.shutdownOutput();
    }

    private static void toClient(Socket server, Socket client, AtomicBoolean isAnswerLost) throws IOException {
        try (server;
                client) {
            byte[] bytes = new byte[8192];
            InputStream from = server.getInputStream();
            for (int n = from.read(bytes); n >= 0 && !isAnswerLost.get(); n = from.read(bytes)) {
                client.getOutputStream().write(bytes, 0, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** What runs on a line until it breaks. */
    private interface Line {
        void run() throws IOException;
    }

    private static void start(Line line) {
        var thread = new Thread(() -> {
            try {
                line.run();
            } catch (IOException e) {
                // The line broke, which is what it is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
