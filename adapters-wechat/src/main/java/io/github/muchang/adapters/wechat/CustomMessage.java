package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.content.Message;
import io.github.muchang.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A customer-service message in the platform's words (sendCustomMessage): a text, a picture or a card, never two of them. Prints nothing of it.
 *
 * @param fields {@code msgtype}, and what is called by it
 * @param media what was uploaded for it, by the host's names
 * @param trouble why it cannot be written, instead of all that
 */
record CustomMessage(Map<String, Object> fields, List<String> media, Optional<Delivery> trouble) {
    static CustomMessage of(Message message, MediaShelf shelf) {
        if (message instanceof Message.Image image) {
            return image.words().isPresent()
                    ? twoMessages()
                    : uploaded(image.media(), shelf, id -> written("image", ImmutableSortedMap.of("media_id", id)));
        } else if (message instanceof Message.MiniProgram program) {
            return program.words().isPresent()
                    ? twoMessages()
                    : uploaded(program.cover(), shelf, id -> written("miniprogrampage", card(program, id)));
        } else if (message instanceof Message.Link link) {
            return link(link);
        }
        return message.words()
                .map(words -> written("text", ImmutableSortedMap.of("content", words)))
                .orElseGet(() -> failed(Delivery.refused(
                        Reason.KIND_NOT_SUPPORTED, message.kind().code())));
    }

    private static CustomMessage link(Message.Link link) {
        if (link.description().isPresent() && link.words().isPresent()) {
            return twoMessages();
        }
        if (link.cover().isPresent() && !link.cover().get().startsWith("http")) {
            return failed(Delivery.refused(Reason.MALFORMED, "the cover of a link is an address"));
        }
        Map<String, String> article = new TreeMap<>();
        article.put("title", link.title());
        article.put("url", link.url());
        link.description().or(link::words).ifPresent(text -> article.put("description", text));
        link.cover().ifPresent(address -> article.put("picurl", address));
        return written("news", ImmutableSortedMap.of("articles", ImmutableList.of(article)));
    }

    private static Map<String, String> card(Message.MiniProgram program, String cover) {
        return ImmutableSortedMap.of(
                "appid", program.app(), "pagepath", program.page(), "thumb_media_id", cover, "title", program.title());
    }

    private static CustomMessage uploaded(String media, MediaShelf shelf, Function<String, CustomMessage> with) {
        Optional<Answer<String>> id = shelf.id(media, MediaShelf.Use.IMAGE);
        if (id.isEmpty()) {
            return failed(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        }
        return id.get()
                .map(with)
                .value()
                .map(each -> new CustomMessage(each.fields, ImmutableList.of(media), Optional.empty()))
                .orElseGet(() -> failed(Reasons.nothingSent(id.get())));
    }

    private static CustomMessage written(String type, Map<String, ?> content) {
        return new CustomMessage(
                ImmutableSortedMap.of("msgtype", type, type, content), ImmutableList.of(), Optional.empty());
    }

    /** Half of a message would have arrived if the second were refused. */
    private static CustomMessage twoMessages() {
        return failed(Delivery.refused(Reason.MALFORMED, "words beside it are a message of their own here"));
    }

    private static CustomMessage failed(Delivery trouble) {
        return new CustomMessage(ImmutableSortedMap.of(), ImmutableList.of(), Optional.of(trouble));
    }

    @Override
    public String toString() {
        return "CustomMessage[***]";
    }
}
