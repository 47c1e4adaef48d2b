package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Every page is valid HTML, holds no style or script of its own, and says how it may be kept. */
class ValidPagesIT {
    @TempDir
    private Path folder;

    @Test
    void everyPageIsValid() throws IOException, InterruptedException, SAXException {
        var wrong = new ArrayList<String>();
        try (var served = Served.start(folder, Map.of())) {
            for (String address : PageList.ADDRESSES) {
                var answer = served.get(address, "Accept", "text/html");
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).doesNotContain(" style=", "<style", "javascript:", " onclick");
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .as(address)
                        .isEqualTo(address.matches("(/en/card|/kort)/.*") ? PageRoutes.EMBEDDED : PageRoutes.POLICY);
                String told = validated(answer.body());
                if (!told.isEmpty()) {
                    wrong.add(address + "\n" + told);
                }
            }
        }
        assertThat(wrong).isEqualTo(List.of());
    }

    /** But for one element of the HTML Standard that vnu does not know yet: a page is shown once it is read whole. */
    private static String validated(String page) throws IOException, SAXException {
        String html = page.replaceFirst("<link rel=\"expect\" href=\"#end\" blocking=\"render\">", "");
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator
                .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .strip();
    }
}
