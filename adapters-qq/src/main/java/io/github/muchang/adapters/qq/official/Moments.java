package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.LenientJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Moments as the platform writes them: RFC 3339, or seconds since 1970. */
final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    static Optional<Instant> read(JsonNode node, String name) {
        return LenientJson.moment(node, name)
                .or(() -> LenientJson.text(node, name).flatMap(Moments::read));
    }

    /** In whole seconds, none later than the moment itself. */
    static String write(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    /** RFC 3339, or seconds as a text: the documents and the samples of SDKs differ. */
    private static Optional<Instant> read(String text) {
        try {
            Instant found = text.matches("[0-9]{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : io.github.muchang.time.Moments.parse(text);
            return Optional.of(found).filter(each -> io.github.muchang.time.Moments.inRange(each.toEpochMilli()));
        } catch (DateTimeException e) { // quotes what it could not read
            return Optional.empty();
        }
    }
}
