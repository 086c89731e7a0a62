package io.github.muchang.insight;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which pool is whose: of a brand of the domain, or empty for anybody else's. */
final class Brands {
    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, Pathway> pathways = new TreeMap<>();

    Brands(PrivateDomain domain) {
        Set<String> brands = ImmutableSet.copyOf(domain.brands());
        for (Pool pool : domain.pools()) {
            if (brands.contains(pool.owner())) {
                owners.put(pool.name(), pool.owner());
            }
        }
        domain.pathways().forEach(each -> pathways.put(each.name(), each));
    }

    String of(String pool) {
        return owners.getOrDefault(pool, "");
    }

    /** Whose the pool is that a pathway comes from. */
    String before(String pathway) {
        Pathway way = pathways.get(pathway);
        return way == null ? "" : of(way.from());
    }

    /** The code of what a pathway is for; empty if that is not said. */
    String purposeOf(String pathway) {
        Pathway way = pathways.get(pathway);
        return way == null ? "" : way.purpose().map(each -> each.code()).orElse("");
    }
}
