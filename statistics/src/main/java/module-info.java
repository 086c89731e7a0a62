/** The statistics of repeat buying: finds the parameters that core's formulas need. */
@SuppressWarnings("requires-automatic") // Hipparchus 4.0 has no module descriptors yet
module io.github.muchang.statistics {
    requires transitive io.github.muchang.core;
    requires hipparchus.core;
    requires hipparchus.optim;
    requires static org.jspecify;

    exports io.github.muchang.statistics;
}
