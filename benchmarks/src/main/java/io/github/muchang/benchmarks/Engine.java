package io.github.muchang.benchmarks;

import com.google.common.base.Splitter;
import com.google.errorprone.annotations.Immutable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who takes part in the race. */
enum Engine {
    FILE_STORE("FileStore", FileStoreContender::new),
    ROCKSDB("RocksDB", RocksContender::new),
    SQLITE("SQLite", SqlContender::sqlite),
    H2("H2", SqlContender::h2);

    private final String title;
    private final Opener opener;

    Engine(String title, Opener opener) {
        this.title = title;
        this.opener = opener;
    }

    /**
     * Those whose titles stand in a list with commas.
     *
     * @throws IllegalArgumentException if there is no such engine
     */
    static List<Engine> named(String titles) {
        return Splitter.on(',').splitToStream(titles).map(Engine::of).toList();
    }

    private static Engine of(String title) {
        return Stream.of(values())
                .filter(engine -> engine.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine is called '" + title + "'"));
    }

    String title() {
        return title;
    }

    Contender open(Path directory) {
        return opener.open(directory);
    }

    @Immutable
    @FunctionalInterface
    private interface Opener {
        Contender open(Path directory);
    }
}
