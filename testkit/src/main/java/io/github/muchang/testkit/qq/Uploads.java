package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Uploads in parts: prepared, put at addresses on this machine, finished part by part, and then made into a file. */
final class Uploads {
    private static final int BROKEN = 40093001;
    // As documented, md5_10m is of so many first bytes.
    private static final int HEAD = 10_002_432;

    private final Platform platform;
    private final Supplier<String> address;
    private final Map<String, Upload> running = new HashMap<>();

    Uploads(Platform platform, Supplier<String> address) {
        this.platform = platform;
        this.address = address;
    }

    void open(Routes routes, Sending sending) {
        routes.paced("POST /v2/users/{openid}/upload_prepare", "uploads-per-second", Quotas.SECOND, ask -> {
            return prepare(ask, sending.user(ask).scope());
        });
        routes.paced("POST /v2/groups/{group_openid}/upload_prepare", "uploads-per-second", Quotas.SECOND, ask -> {
            return prepare(ask, sending.group(ask).scope());
        });
        routes.paced("POST /v2/users/{openid}/upload_part_finish", "uploads-per-second", Quotas.SECOND, ask -> {
            return finishPart(ask, sending.user(ask).scope());
        });
        routes.paced("POST /v2/groups/{group_openid}/upload_part_finish", "uploads-per-second", Quotas.SECOND, ask -> {
            return finishPart(ask, sending.group(ask).scope());
        });
        routes.open("PUT " + Files.UPLOADS + "{upload_id}/{part}", this::put);
    }

    /** Ends an upload of which everything has come as it was announced; answers its size. */
    long finish(String id, String scope) {
        Upload upload = find(id, scope);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        upload.parts.values().forEach(whole::writeBytes);
        byte[] bytes = whole.toByteArray();
        byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
        boolean right = upload.finished.size() == upload.blocks
                && bytes.length == upload.size
                && digest("MD5", bytes).equals(upload.md5)
                && digest("SHA-1", bytes).equals(upload.sha1)
                && digest("MD5", head).equals(upload.head);
        if (!right) {
            throw new Refused(BROKEN, "the file is not what was announced");
        }
        running.remove(id);
        return bytes.length;
    }

    private Answer prepare(Ask ask, String scope) {
        int type = ask.body.path("file_type").asInt(0);
        if (type < 1 || type > 4) {
            throw new Refused(850019, "file_type");
        }
        ask.required("file_name");
        long size = number(ask.required("file_size"));
        if (platform.quotas().isBeyond("file-bytes", size)) {
            throw new Refused(850031, "too big");
        }
        long block = platform.quotas().of("upload-block-bytes");
        int blocks = (int) ((size + block - 1) / block);
        Upload upload =
                new Upload(scope, size, blocks, ask.required("md5"), ask.required("sha1"), ask.required("md5_10m"));
        String id = "upload_" + platform.hex("upload");
        running.put(id, upload);
        ObjectNode answer = Trees.object().put("upload_id", id).put("block_size", block);
        ArrayNode parts = answer.putArray("parts");
        for (int i = 0; i < blocks; i++) {
            parts.addObject()
                    .put("index", i)
                    .put("presigned_url", address.get() + Files.UPLOADS + id + "/" + i + "?sign=" + signature(id, i));
        }
        return Answer.ok(answer);
    }

    private Answer put(Ask ask) {
        String id = ask.part("upload_id");
        Upload upload = running.get(id);
        int part = (int) number(ask.part("part"));
        if (upload == null
                || part >= upload.blocks
                || !signature(id, part).equals(ask.request.query.getOrDefault("sign", ""))) {
            throw new Refused(403, BROKEN, "no such part");
        }
        upload.parts.put(part, ask.request.body);
        return Answer.done();
    }

    private Answer finishPart(Ask ask, String scope) {
        Upload upload = find(ask.required("upload_id"), scope);
        int part = ask.body.path("part_index").asInt(-1);
        byte[] bytes = upload.parts.get(part);
        if (bytes == null
                || bytes.length != ask.body.path("block_size").asLong(-1)
                || !digest("MD5", bytes).equals(ask.text("md5"))) {
            throw new Refused(BROKEN, "the part is not what was announced");
        }
        upload.finished.add(part);
        return Answer.done();
    }

    private Upload find(String id, String scope) {
        Upload upload = running.get(id);
        if (upload == null || !upload.scope.equals(scope)) {
            throw Refused.unfit("upload_id");
        }
        return upload;
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            Shapes.require(number >= 0, "a number");
            return number;
        } catch (NumberFormatException e) {
            throw Refused.unfit("a number");
        }
    }

    private static String signature(String id, int part) {
        return HexFormat.of().formatHex(Platform.digest(id + " " + part));
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Upload {
        final String scope;
        final long size;
        final int blocks;
        final String md5;
        final String sha1;
        final String head;
        final Map<Integer, byte[]> parts = new TreeMap<>();
        final Set<Integer> finished = new TreeSet<>();

        Upload(String scope, long size, int blocks, String md5, String sha1, String head) {
            this.scope = scope;
            this.size = size;
            this.blocks = blocks;
            this.md5 = md5;
            this.sha1 = sha1;
            this.head = head;
        }
    }
}
