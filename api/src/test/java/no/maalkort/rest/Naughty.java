package no.maalkort.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody means well: strings, numbers, headers, and bodies made of them. */
final class Naughty {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static final List<String> STRINGS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "00",
            "1e400",
            "1e999999999",
            "99999999999999999999999999",
            "0x7e7",
            "٢٠٢٣",
            "２０２３",
            "²",
            "½",
            "../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:22/",
            "a;b=c",
            "a/b",
            "a%2fb",
            "%00",
            "\u0000",
            "a\u0000b",
            "\r\nX-Forged: 1",
            "\u2028\u2029",
            "\u202Egnorts",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "🇳🇴👩‍👩‍👧",
            "Z̷̨͔a̴l̵g̶o̷",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "${jndi:ldap://x/a}",
            "' OR 1=1 --",
            "1; DROP TABLE results",
            "`id`",
            "$(id)",
            "=1+1",
            "@SUM(A1)",
            "%s%n%x",
            "a".repeat(4000),
            "æøå",
            "bærum ".repeat(50),
            "samferdselsinfrastrukturutbyggingsprosjektevalueringsrapport",
            "*",
            "?",
            "&",
            "[a-z]+",
            "((((((((((a*)*)*)*)*)*)*)*)*)*)b",
            "2016-2023-2024",
            "2023,",
            ",2023",
            "9999-0001",
            "2023-02-30",
            "all,all",
            "baerum,baerum");

    static final List<String> HEADERS = List.of(
            "Accept: */*;q=9",
            "Accept: " + "a/b,".repeat(500),
            "Accept: ;;;",
            "Accept: application/json;q=abc",
            "Accept-Encoding: gzip;q=x, *",
            "Accept-Language: \"><script>",
            "If-None-Match: \"",
            "If-None-Match: W/\"<script>\"",
            "If-Modified-Since: yesterday",
            "Range: bytes=0-0,-1,99999999999-",
            "X-Request-Id: <script>alert(1)</script>",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: //evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=evil;proto=gopher",
            "Content-Length: 5",
            "Transfer-Encoding: identity",
            "Expect: 200-maybe",
            "Origin: null",
            "Cookie: JSESSIONID=../../x");

    /** In JSON, where anything but a string may stand. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[[[[[[[[1]]]]]]]]]]]",
            "{\"a\":{\"a\":1}}",
            "0",
            "-1",
            "-0.0",
            "1e99",
            "1e-99",
            "1e999999999",
            "1" + "0".repeat(49),
            "1" + "0".repeat(60),
            "2147483648",
            "9223372036854775808",
            "0.1000000000000000000000000000001",
            "2023.0",
            "NaN",
            "Infinity",
            "01",
            "+1",
            "0x1");

    /** An evaluation in which every key stands. */
    static final String WHOLE = """
            {"municipality":"baerum","year":2023,"pack":"baerum","asOf":"2026-01-01","rulesAt":2023,
             "figures":[{"indicator":"finance.net-operating-result-percent","body":"baerum","period":2023,"value":4,
              "text":"4","unit":"%","status":"A","publisher":"p","source":"s","quote":"q","note":"n"}],
             "scenario":{"name":"n","figures":[{"indicator":"finance.net-operating-result-percent","body":"baerum",
               "period":2023,"value":4,"text":"4","unit":"%","status":"F","source":"s"}],
              "levels":[{"goal":"finance.net-operating-result","level":"minimum",
               "indicator":"finance.net-operating-result-percent","value":3,"text":"3","source":"s"}],
              "weights":[{"goal":"finance.net-operating-result","weight":2,"source":"s"}]}}
            """;

    private Naughty() {}

    /** The whole evaluation, each time with something else at one place; with and without the scenario. */
    static List<String> evaluations() {
        var all = new ArrayList<String>();
        var whole = MAPPER.readTree(WHOLE);
        variants(whole, whole, all);
        var plain = (ObjectNode) MAPPER.readTree(WHOLE);
        plain.remove("scenario");
        variants(plain, plain, all);
        return all;
    }

    /** A mark stands in the place, so that what is no JSON can stand there too. */
    private static void variants(JsonNode root, JsonNode at, List<String> all) {
        for (String key : at.isObject() ? List.copyOf(at.propertyNames()) : List.<String>of()) {
            var object = (ObjectNode) at;
            var was = object.get(key);
            object.put(key, "MARK");
            String marked = root.toString();
            Stream.concat(STRINGS.stream().map(MAPPER::writeValueAsString), VALUES.stream())
                    .forEach(value -> all.add(marked.replace("\"MARK\"", value)));
            object.set(key, was);
            variants(root, was, all);
        }
        if (at instanceof ArrayNode list) {
            list.forEach(one -> variants(root, one, all));
        }
    }
}
