package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The report's HTML: the template with its style, its program, ECharts and the figures in it. */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Parts of one program, each of which uses what stands before it. */
    private static final List<String> PROGRAM =
            ImmutableList.of("words.js", "tables.js", "charts.js", "pictures.js", "draw.js");

    private Page() {}

    static String of(Figures figures) {
        return of(figures.domain(), JSON.writeValueAsString(figures));
    }

    /** Of figures that are JSON already. */
    static String of(String title, String figures) {
        Map<String, String> parts = ImmutableMap.of(
                "title", HtmlEscapers.htmlEscaper().escape(title),
                "style", resource("report.css"),
                "charts", resource("echarts/echarts.min.js"),
                "program",
                        PROGRAM.stream()
                                .map(part -> resource("program/" + part))
                                .collect(Collectors.joining("\n")),
                "figures", embedded(figures));
        return PLACE.matcher(resource("report.html"))
                .replaceAll(place -> Matcher.quoteReplacement(
                        Objects.requireNonNull(parts.get(place.group(1)), "no part for a place of the template")));
    }

    /** JSON that ends no script and begins no comment: these characters stand in strings only, where their numbers mean the same. */
    static String embedded(String json) {
        StringBuilder text = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, () -> "the jar lacks " + name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's " + name + " cannot be read", e);
        }
    }
}
