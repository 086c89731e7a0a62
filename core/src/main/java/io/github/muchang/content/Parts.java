package io.github.muchang.content;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Map;
import java.util.Optional;

/** Gathers the templates of a body, each at its pointer. */
final class Parts {
    private final String at;
    private final ImmutableMap.Builder<String, Template> parts = ImmutableMap.builder();

    Parts(String at) {
        this.at = at;
    }

    @CanIgnoreReturnValue
    Parts add(String name, Template template) {
        parts.put(at + "/" + name, template);
        return this;
    }

    @CanIgnoreReturnValue
    Parts add(String name, Optional<Template> template) {
        template.ifPresent(each -> parts.put(at + "/" + name, each));
        return this;
    }

    Parts words(Optional<Template> words) {
        return add("text", words);
    }

    Map<String, Template> all() {
        return parts.buildOrThrow();
    }
}
