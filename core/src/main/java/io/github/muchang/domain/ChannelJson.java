package io.github.muchang.domain;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes pools and pathways as JSON. */
final class ChannelJson {
    private ChannelJson() {}

    static void pools(ObjectNode json, List<Pool> pools) {
        if (!pools.isEmpty()) {
            ArrayNode array = json.putArray("pools");
            pools.forEach(pool -> pool(array.addObject(), pool));
        }
    }

    static void pathways(ObjectNode json, List<Pathway> pathways) {
        if (!pathways.isEmpty()) {
            ArrayNode array = json.putArray("pathways");
            pathways.forEach(way -> pathway(array.addObject(), way));
        }
    }

    private static void pool(ObjectNode json, Pool pool) {
        json.put("name", pool.name());
        json.put("owner", pool.owner());
        pool.carrier().ifPresent(carrier -> json.put("carrier", carrier.name()));
        DomainJson.put(json, "kind", Codes.of(pool.kind()), Codes.of(Pool.Kind.FRIENDS));
        pool.capacity().ifPresent(most -> json.put("capacity", most));
        pool.parent().ifPresent(above -> json.put("parent", above));
        DomainJson.texts(json, "rules", pool.rules());
        DomainJson.put(json, "worth", pool.worth(), "");
        if (!pool.goals().isEmpty()) {
            ArrayNode array = json.putArray("goals");
            pool.goals().forEach(goal -> array.addObject()
                    .put("aim", Codes.of(goal.aim()))
                    .put("from", goal.from().toString())
                    .put("to", goal.to().toString()));
        }
    }

    private static void pathway(ObjectNode json, Pathway way) {
        json.put("name", way.name());
        json.put("from", way.from());
        json.put("to", way.to());
        DomainJson.put(json, "kind", Codes.of(way.kind()), Codes.of(Pathway.Kind.MOVE));
        if (!way.sources().isEmpty()) {
            ArrayNode array = json.putArray("sources");
            way.sources().forEach(source -> {
                ObjectNode each = array.addObject().put("code", source.code());
                DomainJson.put(each, "placement", source.placement(), "");
            });
        }
        way.cost().perUse().ifPresent(amount -> json.withObjectProperty("cost").put("perUse", amount.toString()));
        way.cost().perArrival().ifPresent(amount -> json.withObjectProperty("cost")
                .put("perArrival", amount.toString()));
        way.purpose().map(Purpose::code).ifPresent(why -> json.put("purpose", why));
        way.partner().ifPresent(whose -> json.put("partner", whose));
        DomainJson.texts(
                json, "abilities", way.abilities().stream().map(Codes::of).toList());
    }
}
