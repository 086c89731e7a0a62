package io.github.muchang.content;

import java.util.Optional;

/**
 * A button below a text: pressing it answers with its id, or opens an address.
 *
 * @param id durable name, which the answer carries
 * @param label what stands on it
 * @param url where it leads; empty for one that answers
 */
public record Button(String id, Template label, Optional<Template> url) {
    /** A button that answers with its id. */
    public static Button answering(String id, String label) {
        return new Button(id, Template.text(label), Optional.empty());
    }

    /** A button that opens an address. */
    public static Button opening(String id, String label, String url) {
        return new Button(id, Template.text(label), Optional.of(Template.url(url)));
    }

    Message.Button filled(Filling filling) {
        return new Message.Button(id, filling.of(label), filling.of(url));
    }
}
