package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.LenientJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        return LenientJson.text(node, name).flatMap(Moments::read).or(() -> LenientJson.moment(node, name));
    }

    /** In whole seconds, none later than the moment itself. */
    static String write(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) { // quotes what it could not read
            return Optional.empty();
        }
    }
}
