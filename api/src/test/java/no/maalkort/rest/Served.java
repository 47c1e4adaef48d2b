package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged jar, served as a process, with what it said on standard error. */
final class Served implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final Path errors;
    private final URI base;

    private Served(Process process, BufferedReader lines, Path errors, URI base) {
        this.process = process;
        this.lines = lines;
        this.errors = errors;
        this.base = base;
    }

    /** Starts to serve on a free port, in a folder and with variables that happen to be there. */
    static Served start(Path folder, Map<String, String> variables, String... options) throws IOException {
        var errors = Files.createTempFile("served", ".err");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "maalkort.jar").toAbsolutePath().toString(),
                "serve",
                "--port",
                "0"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(variables);
        var process = builder.start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = lines.readLine();
        assertThat(first).as(Files.readString(errors)).isNotNull();
        return new Served(process, lines, errors, URI.create(first.replaceFirst("^.*(http://[^/]*).*$", "$1")));
    }

    /** The next line it prints. */
    String line() throws IOException {
        return lines.readLine();
    }

    /** Asks it to stop, and does not wait. */
    Process stopping() {
        process.destroy();
        return process;
    }

    long pid() {
        return process.pid();
    }

    URI base() {
        return base;
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What is answered to bytes that no client library would send. */
    String raw(String request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        assertThat(process.onExit().join().exitValue()).isEqualTo(143);
        Files.delete(errors);
    }
}
