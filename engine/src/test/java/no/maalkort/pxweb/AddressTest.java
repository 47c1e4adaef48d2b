package no.maalkort.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final Address SSB = new Address(PxWeb.SSB + "/");

    @Test
    void bracketsAndLettersArePercentEncoded() {
        var chosen = new LinkedHashMap<String, List<String>>();
        chosen.put("Region", List.of("3813", "EAK"));
        chosen.put("\u00C5r & m\u00E5ned", List.of("a,b", "20[2]4"));
        chosen.put("Tid", List.of());

        assertThat(SSB.data("12134", chosen))
                .hasToString("https://data.ssb.no/api/pxwebapi/v2/tables/12134/data?lang=no&outputFormat=json-stat2"
                        + "&valuecodes%5BRegion%5D=3813,EAK"
                        + "&valuecodes%5B%C3%85r%20%26%20m%C3%A5ned%5D=a%2Cb,20%5B2%5D4"
                        + "&valuecodes%5BTid%5D=*");
        assertThat(SSB.metadata("12134"))
                .hasToString("https://data.ssb.no/api/pxwebapi/v2/tables/12134/metadata?lang=no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://data.ssb.no",
                "data.ssb.no",
                "https://",
                "https://me:secret@data.ssb.no",
                "https://data.ssb.no/v2?lang=no",
                "https://data ssb no"
            })
    void aServerIsAnAddressOverHttp(String server) {
        assertThatThrownBy(() -> new Address(server))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isUnknownName())
                        .isTrue())
                .hasMessageContaining("(" + server + ") is no address of a service.\nMaybe ");
    }

    @Test
    void theSameHostMaySendOnOverHttpsOnly() {
        var from = URI.create("http://data.ssb.no/api/config");

        assertThat(new Address("http://data.ssb.no/api").onward(from, "https://data.ssb.no/new/config"))
                .hasToString("https://data.ssb.no/new/config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://data.ssb.no/new",
                "/new",
                "https://127.0.0.1/admin",
                "https://169.254.169.254/",
                "https://data.ssb.no.other.example/",
                "file:///etc/passwd",
                "https://[",
                ""
            })
    void nobodyIsSentAnywhereElse(String location) {
        var from = URI.create("http://data.ssb.no/api/config");

        assertThatThrownBy(() -> new Address("http://data.ssb.no/api").onward(from, location))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sends on to (" + location + ")")
                .hasMessageContaining("--server");
    }
}
