/** What shows that an adapter or a store of one's own keeps the promises Muchang relies on. */
module io.github.muchang.testkit {
    requires transitive io.github.muchang.core;
    requires transitive org.junit.jupiter.api;
    requires java.logging;
    requires static org.jspecify;

    exports io.github.muchang.testkit;
}
