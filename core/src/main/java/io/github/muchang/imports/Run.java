package io.github.muchang.imports;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.runtime.ImportMark;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One import of one file: reads rows, and hands them to a {@link Sink}. */
final class Run {
    private static final Fault NO_LINE_END = new Fault(
            "",
            "the last row has no line end, so it may be cut off: say complete() if the file is, or growing() if more will"
                    + " come");
    private static final Fault CONTINUES = new Fault(
            "", "the line continues a row that was taken in before its line had ended; only that beginning counts");

    private final Import settings;
    private final Muchang muchang;
    private final Meaning meaning;
    private final Text text;
    private final boolean complete;
    private final boolean stops;

    Run(Import settings, Muchang muchang) {
        this.settings = settings;
        this.muchang = muchang;
        this.meaning = new Meaning(settings.mapping, muchang, settings.latest);
        this.text = new Text(settings.charset);
        this.complete = settings.ending == Import.Ending.COMPLETE;
        this.stops = settings.stops.orElse(settings.rejects.isEmpty());
    }

    ImportReport read() throws IOException {
        List<ImportMark> marks = muchang.imports(settings.mapping.name);
        Resumption from = Resumption.find(settings.file, marks);
        @Nullable
        RejectFile rejects = settings.rejects
                .map(path -> new RejectFile(path, settings.mapping.name, settings.file, text))
                .orElse(null);
        try (rejects) {
            Ledger ledger = new Ledger(settings, muchang, meaning, from.mark(), marks.size(), stops, rejects);
            return read(from.trail().copy(), ledger);
        }
    }

    /** The signals of all rows, wherever an earlier import came to; nothing is taken in. */
    List<Signal> gather() throws IOException {
        Gathered gathered = new Gathered(settings.mapping.name);
        read(Trail.start(), gathered);
        return gathered.signals();
    }

    private ImportReport read(Trail trail, Sink sink) throws IOException {
        try (InputStream in = Files.newInputStream(settings.file)) {
            Optional<Parser> parser = parser();
            if (parser.isEmpty()) {
                return sink.close(Optional.empty());
            }
            in.skipNBytes(trail.bytes());
            Splitter splitter = splitter(in, trail);
            boolean atLineStart = trail.atLineStart();
            if (trail.bytes() == 0 && isCsv()) {
                header(splitter);
            }
            return read(splitter, parser.get(), atLineStart, sink);
        }
    }

    private ImportReport read(Splitter splitter, Parser parser, boolean atLineStart, Sink sink) throws IOException {
        RawRow rest = atLineStart ? null : splitter.restOfLine();
        if (rest != null && !rest.isSpace()) {
            if (!rest.ended && !complete) {
                return waits(rest, NO_LINE_END, sink);
            }
            sink.bad(rest, List.of(CONTINUES));
        }
        for (RawRow raw = splitter.next(); raw != null; raw = splitter.next()) {
            if (raw.isBlank()) {
                continue;
            }
            Faults faults = new Faults();
            Parser.Values values = raw.fault == null ? values(raw, parser, faults) : null;
            boolean understood = values != null && parser.knowsItsEnd();
            if (!raw.ended && !complete && !understood) {
                return waits(raw, raw.fault == null ? NO_LINE_END : new Fault("", raw.fault), sink);
            }
            take(raw, values, faults, sink);
        }
        return sink.close(Optional.empty());
    }

    private void take(RawRow raw, Parser.@Nullable Values values, Faults faults, Sink sink) throws IOException {
        if (raw.fault != null) {
            sink.bad(raw, List.of(new Fault("", raw.fault)));
        } else if (values != null) {
            Row row = meaning.row(values, faults);
            Signal signal = meaning.signal(row, raw.position);
            if (signal == null) {
                sink.bad(raw, row.reasons());
            } else {
                sink.good(raw, signal);
            }
        } else if (!faults.none()) {
            sink.bad(raw, faults.list());
        }
    }

    private Parser.@Nullable Values values(RawRow raw, Parser parser, Faults faults) {
        String decoded = text.decode(raw.content, faults);
        return decoded == null ? null : parser.parse(decoded, faults);
    }

    private ImportReport waits(RawRow raw, Fault why, Sink sink) throws IOException {
        BadRow row = new BadRow(raw.line, List.of(why));
        ImportReport report = sink.close(Optional.of(row));
        if (stops && settings.ending == Import.Ending.UNKNOWN) {
            throw new ImportStoppedException(row, report);
        }
        return report;
    }

    private boolean isCsv() {
        return settings.format == null && !settings.json;
    }

    /** How rows are read; empty if this is CSV whose header is still being written. */
    private Optional<Parser> parser() throws IOException {
        if (settings.format != null) {
            return Optional.of(new CustomRows(settings.format));
        }
        if (settings.json) {
            return Optional.of(new JsonRows(meaning.columns()));
        }
        try (InputStream in = Files.newInputStream(settings.file)) {
            RawRow header = header(splitter(in, Trail.start()));
            if ((header == null || !header.ended) && settings.ending == Import.Ending.GROWING) {
                return Optional.empty();
            }
            Faults faults = new Faults();
            String names = null;
            if (header == null) {
                faults.add("", "the file is empty; its first line must name the columns");
            } else if (header.fault != null) {
                faults.add("", header.fault);
            } else {
                names = text.decode(header.content, faults);
            }
            faults.throwIfAny("the header");
            return Optional.of(CsvRows.under(names == null ? "" : names, settings.delimiter, meaning.columns()));
        }
    }

    private static @Nullable RawRow header(Splitter splitter) throws IOException {
        RawRow header = splitter.next();
        while (header != null && header.isBlank()) {
            header = splitter.next();
        }
        return header;
    }

    private Splitter splitter(InputStream in, Trail trail) {
        return new Splitter(in, trail, isCsv() ? settings.delimiter : -1, settings.longest, complete, settings.buffer);
    }
}
