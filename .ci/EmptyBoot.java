package empty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ours is timed beside: nothing at /, and at /constant the same bytes each time, those of the file its first argument names. */
@SpringBootApplication
@RestController
public class EmptyBoot {
    private static byte[] constant = {};

    @GetMapping("/")
    String nothing() {
        return "";
    }

    @GetMapping("/constant")
    ResponseEntity<byte[]> constant() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(constant);
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && !args[0].startsWith("--")) {
            constant = Files.readAllBytes(Path.of(args[0]));
        }
        SpringApplication.run(EmptyBoot.class, args);
    }
}
