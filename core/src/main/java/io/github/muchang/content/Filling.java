package io.github.muchang.content;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fills the templates of one body with the values of one receiver, and gathers the names that lack one. */
final class Filling {
    private final Map<String, String> values;
    private final SortedSet<String> lacking = new TreeSet<>();

    Filling(Map<String, String> values) {
        this.values = values;
    }

    /** The text; empty if a value is lacking. */
    String of(Template template) {
        Rendered<String> rendered = template.render(values);
        if (rendered instanceof Rendered.Done<String> done) {
            return done.result();
        }
        if (rendered instanceof Rendered.Lacking<String> less) {
            lacking.addAll(less.names());
            return "";
        }
        throw new AssertionError(rendered);
    }

    Optional<String> of(Optional<Template> template) {
        return template.map(this::of);
    }

    /** The message that was made of these texts, unless a value is lacking. */
    Rendered<Message> into(Message message) {
        return lacking.isEmpty() ? new Rendered.Done<>(message) : new Rendered.Lacking<>(lacking);
    }
}
