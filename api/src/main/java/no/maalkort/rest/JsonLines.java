package no.maalkort.rest;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The log as one flat JSON object a line: when, how grave, what, and what belongs to it by name, numbers as numbers.
 *
 * <p>Whatever a text holds, it stays one string of one line.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new StringBuilder(200)
                .append("{\"time\":\"")
                .append(event.getInstant())
                .append('"');
        add(line, "level", event.getLevel().toString());
        add(line, "message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach((name, value) -> add(line, name, value));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(one -> add(line, one.key, one.value));
        }
        add(line, "logger", event.getLoggerName());
        if (event.getThrowableProxy() != null) {
            add(line, "failure", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder line, String name, Object value) {
        line.append(",\"").append(name).append("\":");
        if (value instanceof Integer || value instanceof Long) {
            line.append(value);
        } else {
            line.append('"')
                    .append(JsonStringEncoder.getInstance().quoteAsCharArray(String.valueOf(value)))
                    .append('"');
        }
    }
}
