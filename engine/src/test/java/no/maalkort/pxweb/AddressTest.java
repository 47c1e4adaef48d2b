package no.maalkort.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final Address SSB = new Address(PxWeb.SSB + "/");

    @Test
    @Tag("asvs-1.2.2")
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

    @ParameterizedTest
    @ValueSource(strings = {"http://data.ssb.no/api", "http://10.0.0.7/api", "http://localhost.example/api"})
    void anOpenWayIsForThisMachineOnly(String server) {
        assertThatThrownBy(() -> new Address(server))
                .isInstanceOf(Refused.class)
                .hasMessage("(" + server + ") is not read: on the way anyone could change the figures.\nMaybe "
                        + server.replace("http:", "https:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/api", "http://127.0.0.1/api", "http://[::1]/api"})
    void aServiceOfThisMachineIsAsked(String server) {
        assertThatCode(() -> new Address(server).checkPublic()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.7",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "[fd00::1]",
                "[fe80::1]",
                "[::ffff:127.0.0.1]",
                "[::]"
            })
    @Tag("asvs-1.3.6")
    @Tag("asvs-13.2.4")
    void noServerBehindAWallIsAsked(String host) {
        assertThatThrownBy(() -> new Address("https://" + host + "/api").checkPublic())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The service at (" + host + ") leads to (")
                .hasMessageContaining("no public network.\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "[2001:700::1]"})
    void aPublicServerIsAsked(String host) {
        assertThatCode(() -> new Address("https://" + host + "/api").checkPublic())
                .doesNotThrowAnyException();
    }

    @Test
    void theSameHostMaySendOnOverHttpsOnly() {
        var from = URI.create("http://localhost/api/config");

        assertThat(new Address("http://localhost/api").onward(from, "https://localhost/new/config"))
                .hasToString("https://localhost/new/config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/new",
                "/new",
                "https://127.0.0.1/admin",
                "https://169.254.169.254/",
                "https://localhost.other.example/",
                "file:///etc/passwd",
                "https://[",
                ""
            })
    @Tag("asvs-15.3.2")
    void nobodyIsSentAnywhereElse(String location) {
        var from = URI.create("http://localhost/api/config");

        assertThatThrownBy(() -> new Address("http://localhost/api").onward(from, location))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sends on to (" + location + ")")
                .hasMessageContaining("--server");
    }
}
