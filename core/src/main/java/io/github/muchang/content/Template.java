package io.github.muchang.content;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.muchang.fault.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, in Mustache without logic: <code>{{name}}</code>, and a part that is said only if there is a
 * value, <code>{{#name}}…{{/name}}</code>, or only if there is none, <code>{{^name}}…{{/name}}</code>. At most 4,096 characters.
 * A value is never read as a template, is cut after 200 characters, and cannot break a line. Immutable and thread-safe.
 */
public final class Template {
    /** The longest template, in characters. */
    public static final int MOST_CHARACTERS = 4096;

    /** Stands for a value in {@link #words}. */
    static final char VALUE = '\uFFFC';

    // Around the name of a value that is lacking. No template and no value can contain them: they are no characters.
    private static final char LACKING = '\uFDD0';
    private static final char END = '\uFDD1';

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false) // values are made harmless before they get here
            .emptyStringIsFalse(true)
            .defaultValue(LACKING + "{{name}}" + END)
            .withCollector(new Values());

    private final String source;
    private final Escape escape;
    private final ImmutableSortedSet<String> names;
    private final com.samskivert.mustache.Template compiled;

    private Template(String source, Escape escape, com.samskivert.mustache.Template compiled) {
        SortedSet<String> found = new TreeSet<>();
        compiled.visit(new Reader(new StringBuilder(), found));
        this.source = source;
        this.escape = escape;
        this.names = ImmutableSortedSet.copyOfSorted(found);
        this.compiled = compiled;
    }

    /**
     * A template of words to be read by people.
     *
     * @throws io.github.muchang.fault.InvalidInputException with all that is wrong with it
     */
    public static Template text(String source) {
        return of(source, Escape.TEXT);
    }

    /**
     * A template of a web address. Its scheme is http or https, and no value can change its host.
     *
     * @throws io.github.muchang.fault.InvalidInputException with all that is wrong with it
     */
    public static Template url(String source) {
        Faults faults = new Faults();
        if (!Addresses.isUrl(source)) {
            faults.add("", Addresses.URL);
        }
        faults.throwIfAny("template");
        return of(source, Escape.ADDRESS);
    }

    /**
     * A template of a page's path inside a mini program.
     *
     * @throws io.github.muchang.fault.InvalidInputException with all that is wrong with it
     */
    public static Template page(String source) {
        Faults faults = new Faults();
        if (!Addresses.isPage(source)) {
            faults.add("", Addresses.PAGE);
        }
        faults.throwIfAny("template");
        return of(source, Escape.ADDRESS);
    }

    /** What it was made from, line breaks as {@code \n}. */
    public String source() {
        return source;
    }

    /** The names of the values that it uses. */
    public SortedSet<String> names() {
        return names;
    }

    /** The text with these values. A value in which nothing can be seen counts as lacking. */
    public Rendered<String> render(Map<String, String> values) {
        String text = filled(values);
        SortedSet<String> lacking = new TreeSet<>();
        for (int at = text.indexOf(LACKING); at >= 0; at = text.indexOf(LACKING, at + 1)) {
            lacking.add(text.substring(at + 1, text.indexOf(END, at)));
        }
        return lacking.isEmpty() ? new Rendered.Done<>(text) : new Rendered.Lacking<>(lacking);
    }

    /** The text that is said even if only these values are known, {@link #VALUE} for others. */
    String least(Map<String, String> values) {
        return filled(values).replaceAll(LACKING + "[^" + END + "]*" + END, String.valueOf(VALUE));
    }

    /** All words that may be said, {@link #VALUE} for each value; nothing for an address. */
    String words() {
        if (escape == Escape.ADDRESS) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        compiled.visit(new Reader(words, new TreeSet<>()));
        return words.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template that && source.equals(that.source) && escape == that.escape;
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    private String filled(Map<String, String> values) {
        ImmutableMap.Builder<String, String> harmless = ImmutableMap.builder();
        for (String name : names) {
            String value = values.get(name);
            String tidy = value == null ? "" : escape.of(value);
            if (!tidy.isEmpty()) {
                harmless.put(name, tidy);
            }
        }
        return compiled.execute(harmless.buildOrThrow());
    }

    private static Template of(String source, Escape escape) {
        String lines = source.replace("\r\n", "\n");
        Faults faults = new Faults();
        Tags.check(lines, faults);
        faults.throwIfAny("template");
        try {
            return new Template(lines, escape, COMPILER.compile(lines));
        } catch (MustacheException e) {
            faults.add("", "no template: " + Faults.shown(String.valueOf(e.getMessage())));
            faults.throwIfAny("template");
            throw new AssertionError(e);
        }
    }

    /** Reads words and names. */
    private record Reader(StringBuilder words, SortedSet<String> names) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {
            words.append(text);
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
            words.append(VALUE);
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInclude(String name) {
            throw new AssertionError("partials were refused");
        }
    }

    /** Looks a name up among the values and nowhere else: the library's own way is reflection. */
    private static final class Values extends BasicCollector {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? Values::get : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return Collections.synchronizedMap(new LinkedHashMap<>());
        }

        private static @Nullable Object get(Object context, String name) {
            return ((Map<?, ?>) context).get(name);
        }
    }
}
