package io.github.muchang.testkit.qq;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every message, and every event that may be answered like one. */
final class Posts {
    private final Platform platform;
    private final Map<String, Post> messages = new HashMap<>();
    private final Map<String, Post> events = new HashMap<>();
    private final Map<String, Post> byReference = new HashMap<>();

    Posts(Platform platform) {
        this.platform = platform;
    }

    /** A new message; of the bot if there is no author. */
    Post keep(String scope, String target, String author, String text) {
        String id = "ROBOT1.0_" + platform.hex("message") + platform.hex("message-end");
        String reference = "REFIDX_" + Base64.getEncoder().encodeToString(Platform.digest(id));
        Post post = new Post(id, scope, target, author, reference, text, platform.now());
        messages.put(id, post);
        byReference.put(reference, post);
        return post;
    }

    /** An event that may be answered. */
    void event(String id, String scope, String target) {
        events.put(id, new Post(id, scope, target, "", "", "", platform.now()));
    }

    @Nullable
    Post message(String id) {
        return messages.get(id);
    }

    @Nullable
    Post event(String id) {
        return events.get(id);
    }

    boolean isReference(String reference) {
        return byReference.containsKey(reference);
    }

    /** Says in which place a message stands, and which one it answers. */
    void scene(ObjectNode told, Post post, Optional<Post> quoted, String authToken) {
        told.put("message_type", quoted.isPresent() ? 103 : 0);
        quoted.ifPresent(each -> told.putArray("msg_elements")
                .addObject()
                .put("msg_idx", each.refIdx)
                .put("message_type", 103)
                .put("content", each.text));
        ObjectNode scene = told.putObject("message_scene").put("source", "default");
        ArrayNode more = scene.putArray("ext");
        quoted.ifPresent(each -> more.add("ref_msg_idx=" + each.refIdx));
        more.add("msg_idx=" + post.refIdx);
        if (!authToken.isEmpty()) {
            more.add("auth_token=" + authToken);
        }
    }
}
