package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Fault;
import io.github.muchang.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the signals of a file without taking them in; stops at the first row that is wrong. */
final class Gathered implements Sink {
    private final String name;
    private final List<Signal> signals = new ArrayList<>();

    Gathered(String name) {
        this.name = name;
    }

    List<Signal> signals() {
        return ImmutableList.copyOf(signals);
    }

    @Override
    public void good(RawRow raw, Signal signal) {
        signals.add(signal);
    }

    @Override
    public void bad(RawRow raw, List<Fault> reasons) {
        throw new ImportStoppedException(new BadRow(raw.line, reasons), close(Optional.empty()));
    }

    @Override
    public ImportReport close(Optional<BadRow> waiting) {
        ImportReport report = new ImportReport(
                name, signals.size(), 0, signals.size(), 0, 0, ImmutableList.of(), waiting, ImmutableList.of());
        waiting.ifPresent(row -> {
            throw new ImportStoppedException(row, report);
        });
        return report;
    }
}
