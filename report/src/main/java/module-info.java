/** The report on a private domain: one HTML file with everything in it. */
module io.github.muchang.report {
    requires transitive io.github.muchang.core;
    requires com.google.common;
    requires static org.jspecify;

    exports io.github.muchang.report;

    opens io.github.muchang.report to // its records are written as JSON
            tools.jackson.databind;
}
