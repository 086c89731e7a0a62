package io.github.muchang.domain;

import io.github.muchang.content.ContentJson;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.ProofJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a definition says of contents. */
final class ContentsJson {
    private ContentsJson() {}

    static void write(ObjectNode json, ContentLibrary library) {
        if (!library.all().isEmpty()) {
            ArrayNode array = json.putArray("contents");
            library.all().forEach(content -> array.add(ContentJson.write(content)));
        }
        ProofJson.write(json, library.proofs());
        if (library.needsApproval()) {
            json.put("contentsNeedApproval", true);
        }
        if (!library.mix().shares().isEmpty()) {
            ArrayNode array = json.putArray("mix");
            library.mix().shares().forEach(share -> {
                ObjectNode each = array.addObject().put(share.bound().code(), share.percent());
                ArrayNode of = each.putArray("of");
                share.of().forEach(purpose -> of.add(purpose.code()));
            });
        }
    }
}
