package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import io.github.muchang.json.Place;
import io.github.muchang.time.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proofs as members of the JSON of a domain: written only where there are some. */
public final class ProofJson {
    private static final List<String> MEMBERS =
            ImmutableList.of("name", "kind", "shows", "pools", "term", "category", "reward");
    private static final Span UNREAD = Span.days(1);

    private ProofJson() {}

    /** Adds {@code proofs}. */
    public static void write(ObjectNode json, List<Proof> proofs) {
        if (!proofs.isEmpty()) {
            ArrayNode array = json.putArray("proofs");
            proofs.forEach(each -> proof(array.addObject(), each));
        }
    }

    /** The proof at a place, every fault noted; something harmless stands for what cannot be read. */
    public static Proof read(Place place) {
        if (!place.isObject()) {
            return Proof.of("", Proof.Kind.REVIEW, "");
        }
        place.only(MEMBERS);
        List<String> pools = place.required("pools").map(Place::items).orElse(ImmutableList.of()).stream()
                .map(Place::text)
                .flatMap(Optional::stream)
                .toList();
        return new Proof(
                place.required("name").flatMap(Place::text).orElse(""),
                new Terms(
                        place.required("kind")
                                .flatMap(each ->
                                        each.choice("kind", Arrays.asList(Proof.Kind.values()), Proof.Kind::code))
                                .orElse(Proof.Kind.REVIEW),
                        place.required("shows").flatMap(Place::text).orElse(""),
                        ImmutableSortedSet.copyOf(pools),
                        place.required("term")
                                .flatMap(each -> each.parsed(Span::parse))
                                .orElse(UNREAD),
                        place.text("category"),
                        place.text("reward")));
    }

    /** The first 64 bits of the SHA-256 of its JSON. */
    static String terms(Proof proof) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        proof(json, proof);
        return Hashing.sha256()
                .hashString(json.toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    private static void proof(ObjectNode json, Proof proof) {
        json.put("name", proof.name()).put("kind", proof.kind().code()).put("shows", proof.shows());
        ArrayNode pools = json.putArray("pools");
        proof.pools().forEach(pools::add);
        json.put("term", proof.term().toString());
        proof.category().ifPresent(each -> json.put("category", each));
        proof.reward().ifPresent(each -> json.put("reward", each));
    }
}
