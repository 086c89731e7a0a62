package io.github.muchang.examples.orders;

import io.github.muchang.imports.Import;
import io.github.muchang.imports.ImportReport;
import io.github.muchang.report.Report;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.file.Durability;
import io.github.muchang.store.file.FileSettings;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns an order log into customers, stages and segments as they were at a moment. Memory grows with customers, not with rows. What was
 * imported is kept in a directory, so that the same command again imports nothing twice, and one that was killed goes on where it was.
 */
public final class OrdersCommand {
    private final Path file;
    private final ZoneId zone;
    private final Instant asOf;
    private final String currency;
    private final Path rejects;
    private final Optional<Path> directory;
    private final Optional<Path> report;
    private final boolean json;

    private OrdersCommand(Path file, Map<String, String> options, boolean json) {
        this.file = file;
        this.zone = zone(required(options, "--zone"));
        this.asOf = instant(required(options, "--as-of"));
        this.currency = options.getOrDefault("--currency", "USD");
        this.rejects = Path.of(options.getOrDefault("--rejects", file.getFileName() + ".rejected.jsonl"));
        this.directory = Optional.ofNullable(options.get("--directory")).map(Path::of);
        this.report = Optional.ofNullable(options.get("--report")).map(Path::of);
        this.json = json;
    }

    /**
     * Reads the arguments behind {@code orders}.
     *
     * @throws IllegalArgumentException that says what is wrong with them
     */
    public static OrdersCommand parse(List<String> arguments) {
        Map<String, String> options = new TreeMap<>();
        String file = "";
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--json")) {
                json = true;
            } else if (List.of("--zone", "--as-of", "--currency", "--rejects", "--directory", "--report")
                            .contains(argument)
                    && rest.hasNext()) {
                options.put(argument, rest.next());
            } else if (argument.startsWith("--") || !file.isEmpty()) {
                throw new IllegalArgumentException("orders does not understand '" + argument + "'");
            } else {
                file = argument;
            }
        }
        if (file.isEmpty() || !Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException(
                    file.isEmpty() ? "orders needs a FILE" : "there is no file '" + file + "'");
        }
        return new OrdersCommand(Path.of(file), options, json);
    }

    /** Imports the log and prints what it says: one JSON object, or a report for a person; writes the report that can be looked at, too. */
    public void run(PrintWriter out) {
        try {
            run(out, place());
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read: " + e.getMessage(), e);
        }
    }

    private void run(PrintWriter out, Path place) throws IOException {
        try (Muchang muchang = Muchang.builder(OrdersDomain.of(zone, currency))
                .directory(place, FileSettings.DEFAULT.with(Durability.interval(Span.minutes(1))))
                .open()) {
            ImportReport imported = Import.rows(file, new OrderLine(asOf, zone), OrdersDomain.mapping(zone, currency))
                    .complete()
                    .rejectsTo(rejects)
                    .into(muchang);
            if (muchang.now().isAfter(asOf)) {
                throw new IllegalArgumentException(
                        place + " is at " + muchang.now() + " already: name another --directory for " + asOf);
            }
            muchang.advanceTo(asOf);
            OrdersReport result = new OrdersReport(muchang, asOf, currency, imported, rejects);
            Path page = report.orElse(beside(place));
            Report.of(muchang).writeTo(page);
            if (json) {
                result.printJson(out);
            } else {
                result.print(out);
                out.println("Report: " + page);
            }
        }
    }

    private static Path beside(Path directory) {
        Path whole = directory.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".html");
    }

    /** Where it is kept: another log, zone, currency or moment has another place, unless one is named. */
    private Path place() throws IOException {
        if (directory.isPresent()) {
            return directory.get();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream log = new DigestInputStream(Files.newInputStream(file), digest)) {
                log.transferTo(OutputStream.nullOutputStream());
            }
            digest.update((zone + " " + asOf + " " + currency).getBytes(StandardCharsets.UTF_8));
            return Path.of("target", "muchang", "orders-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("orders needs " + name);
        }
        return value;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + id + "' is no time zone such as Asia/Shanghai", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Moments.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
