package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report whose names want to be more than text. No domain has such names; this is in case that one day something else does. */
final class Hostile {
    static final String NAME =
            "明视</script><img src=x onerror=window.hacked=1><svg onload=window.hacked=1>&\"'{{title}}\u2028$1{a|b}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Hostile() {}

    /** The page of figures in each of which every text with a Chinese letter begins with the name. */
    static String page(Figures figures) {
        return Page.of(NAME, JSON.writeValueAsString(of(JSON.valueToTree(figures))));
    }

    private static Object of(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, each -> of(each.getValue())));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Hostile::of)
                    .collect(ImmutableList.toImmutableList());
        }
        return node.isString() && node.asString().codePoints().anyMatch(Character::isIdeographic)
                ? NAME + node.asString()
                : node;
    }
}
