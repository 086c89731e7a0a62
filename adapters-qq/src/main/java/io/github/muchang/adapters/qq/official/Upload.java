package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Longs;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
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
        fields.put("md5", hex(Digests.MD5.of(bytes)));
        fields.put("sha1", hex(Digests.SHA1.of(bytes)));
        fields.put("md5_10m", hex(Digests.MD5.of(bytes, 0, Math.min(bytes.length, HEAD))));
        return fields;
    }

    /** Uploads what the platform has asked for; answers the upload's id. */
    private Answer<String> taken(JsonNode told, MediaFile file, Place place) {
        return LenientJson.required(told, "upload_id").then(id -> {
            List<Part> parts = parts(told, file.bytes().length);
            Answer<String> answer =
                    parts.isEmpty() ? new Answer.Unclear<>("no parts that make up the file") : new Answer.Given<>(id);
            for (Part part : parts) {
                answer = answer.then(ignored -> taken(part, id, file, place));
            }
            return answer;
        });
    }

    private Answer<String> taken(Part part, String id, MediaFile file, Place place) {
        byte[] bytes = Arrays.copyOfRange(file.bytes(), part.from, part.from + part.length);
        return client.put(part.to, bytes)
                .then(ignored -> client.call(place.of(Api.UPLOADED_PART, "upload_part_finish")
                        .saying(ImmutableSortedMap.of(
                                "upload_id",
                                id,
                                "part_index",
                                part.index,
                                "block_size",
                                String.valueOf(part.length),
                                "md5",
                                hex(Digests.MD5.of(bytes))))))
                .map(ignored -> id);
    }

    /** The parts in order; none if they do not make up the file, or one of them cannot be read. */
    private static List<Part> parts(JsonNode told, int length) {
        long common = size(told).orElse(0L);
        List<JsonNode> nodes = LenientJson.list(told, "parts", each -> each).stream()
                .sorted(Comparator.comparingLong(each -> LenientJson.number(each, "index", 0)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        int from = 0;
        for (JsonNode node : nodes.subList(0, Math.min(nodes.size(), MOST_PARTS))) {
            Optional<URI> to = LenientJson.text(node, "presigned_url").flatMap(Upload::address);
            Optional<Long> index = LenientJson.number(node, "index");
            long size = Math.min(size(node).filter(each -> each > 0).orElse(common), length - from);
            if (to.isEmpty() || index.isEmpty() || size <= 0) {
                return ImmutableList.of();
            }
            parts.add(new Part(index.get(), from, (int) size, to.get()));
            from += (int) size;
        }
        return from == length ? parts.build() : ImmutableList.of();
    }

    private static Optional<Long> size(JsonNode node) {
        return LenientJson.number(node, "block_size")
                .or(() -> LenientJson.text(node, "block_size").map(Longs::tryParse));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return Optional.of(address).filter(each -> web && each.getHost() != null);
        } catch (IllegalArgumentException e) { // quotes what it could not read
            return Optional.empty();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Where some of the file's bytes go; the address is a permission and does not print. */
    private record Part(long index, int from, int length, URI to) {
        @Override
        public String toString() {
            return "Part[" + index + "]";
        }
    }
}
