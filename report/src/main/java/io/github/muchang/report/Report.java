package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.Economics;
import io.github.muchang.attribution.Maturity;
import io.github.muchang.runtime.Muchang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 报告: how a private domain stands, as one HTML file that loads nothing from anywhere, in Chinese and English, light and dark. What is in the journal
 * twice gives the same file, byte for byte. Immutable: things as they were when it was made.
 */
public final class Report {
    private final String html;

    private Report(Figures figures) {
        html = Page.of(figures);
    }

    /** Of a domain as it is now, with nothing known of what channels cost, for a brand that looks first at what comes back. */
    public static Report of(Muchang muchang) {
        return of(muchang, Economics.of(ImmutableList.of()), Maturity.NEW);
    }

    /**
     * The same, with what channels cost. Reads the whole journal once, on the caller's thread.
     *
     * @param economics what was spent on which channel
     * @param maturity how well known the brand is, which decides what to do first
     * @throws io.github.muchang.fault.InvalidInputException if costs do not fit the domain, or purchases are in another currency than the domain's
     */
    public static Report of(Muchang muchang, Economics economics, Maturity maturity) {
        return new Report(Figures.of(muchang, economics, maturity));
    }

    /** The file's text. */
    public String html() {
        return html;
    }

    /**
     * Writes the file in UTF-8, over one that is there.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTo(Path path) {
        try {
            Files.writeString(path, html, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + path, e);
        }
    }

    @Override
    public String toString() {
        return "Report[" + html.length() + " characters]";
    }
}
