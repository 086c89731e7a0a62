package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Longs;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Exchange;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Naming;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Makes files ready to be sent: the platform fetches them, or takes them in parts ({@code upload_prepare}, a PUT of each part, {@code
 * upload_part_finish}) and puts them together. Nobody sees anything of it until it is sent.
 */
final class Upload {
    /** So many bytes at the beginning have a hash of their own. */
    private static final int HEAD = 10_002_432;

    private static final int MOST_PARTS = 10_000;

    private final Client client;

    Upload(Client client) {
        this.client = client;
    }

    /** What the platform says of the file: {@code file_info} and {@code ttl}. */
    Answer<JsonNode> of(MediaFile file, int type, String shownAs, Place place) {
        Map<String, Object> fields = new TreeMap<>(ImmutableSortedMap.of("file_type", type, "srv_send_msg", false));
        String name = shownAs.isEmpty() ? file.name() : shownAs;
        if (!name.isEmpty()) {
            fields.put("file_name", name);
        }
        if (file.address() != null) {
            fields.put("url", file.address().toString());
            return client.call(place.of(Api.FILES, "files").saying(fields));
        }
        return client.call(place.of(Api.UPLOAD, "upload_prepare").saying(announced(file, type, name)))
                .then(told -> taken(told, file, place))
                .then(id -> {
                    fields.put("upload_id", id);
                    return client.call(place.of(Api.FILES, "files").saying(fields));
                });
    }

    private static Map<String, Object> announced(MediaFile file, int type, String name) {
        byte[] bytes = file.bytes();
        Map<String, Object> fields = new TreeMap<>();
        fields.put("file_type", type);
        fields.put("file_size", String.valueOf(bytes.length));
        fields.put("file_name", name);
        fields.put("md5", hex("MD5", bytes, bytes.length));
        fields.put("sha1", hex("SHA-1", bytes, bytes.length));
        fields.put("md5_10m", hex("MD5", bytes, Math.min(bytes.length, HEAD)));
        return fields;
    }

    /** Uploads what the platform has asked for; answers the upload's id. */
    private Answer<String> taken(JsonNode told, MediaFile file, Place place) {
        return LenientJson.required(told, "upload_id").then(id -> {
            Map<Integer, JsonNode> parts = parts(told, file.bytes().length);
            Answer<String> answer =
                    parts.isEmpty() ? new Answer.Unclear<>("no parts that make up the file") : new Answer.Given<>(id);
            for (Map.Entry<Integer, JsonNode> part : parts.entrySet()) {
                int from = part.getKey();
                int length = size(told, part.getValue(), file.bytes().length - from);
                byte[] bytes = Arrays.copyOfRange(file.bytes(), from, from + length);
                answer = answer.then(ignored -> taken(part.getValue(), id, bytes, place));
            }
            return answer;
        });
    }

    private Answer<String> taken(JsonNode part, String id, byte[] bytes, Place place) {
        return client.put(address(part).orElseThrow(), bytes)
                .then(ignored -> client.call(place.of(Api.UPLOADED_PART, "upload_part_finish")
                        .saying(ImmutableSortedMap.of(
                                "upload_id",
                                id,
                                "part_index",
                                index(part).orElseThrow(),
                                "block_size",
                                String.valueOf(bytes.length),
                                "md5",
                                hex("MD5", bytes, bytes.length)))))
                .map(ignored -> id);
    }

    /** The parts in order, by where they begin; none if they do not make up the file, or one of them cannot be read. */
    private static Map<Integer, JsonNode> parts(JsonNode told, int length) {
        List<JsonNode> nodes = LenientJson.list(told, "parts", each -> each).stream()
                .sorted(Comparator.comparingLong(each -> index(each).orElse(0L)))
                .limit(MOST_PARTS)
                .toList();
        Map<Integer, JsonNode> parts = new TreeMap<>();
        int from = 0;
        for (JsonNode node : nodes) {
            int size = size(told, node, length - from);
            if (address(node).isEmpty() || index(node).isEmpty() || size <= 0) {
                return ImmutableSortedMap.of();
            }
            parts.put(from, node);
            from += size;
        }
        return from == length ? parts : ImmutableSortedMap.of();
    }

    private static Optional<Long> index(JsonNode part) {
        return LenientJson.number(part, "index");
    }

    /** How many bytes a part has, of those that are left: its own size, or else the common one. */
    private static int size(JsonNode told, JsonNode part, int left) {
        long size = size(part).filter(each -> each > 0).or(() -> size(told)).orElse(0L);
        return (int) Math.min(size, left);
    }

    private static Optional<Long> size(JsonNode node) {
        return LenientJson.number(node, "block_size")
                .or(() -> LenientJson.text(node, "block_size").map(Longs::tryParse));
    }

    /** Where a part goes; it is a permission. */
    private static Optional<URI> address(JsonNode part) {
        try {
            return LenientJson.text(part, "presigned_url").map(URI::create).filter(Exchange::isWeb);
        } catch (IllegalArgumentException e) { // quotes what it could not read
            return Optional.empty();
        }
    }

    private static String hex(String algorithm, byte[] bytes, int length) {
        return HexFormat.of().formatHex(Naming.digest(algorithm, bytes, length));
    }
}
