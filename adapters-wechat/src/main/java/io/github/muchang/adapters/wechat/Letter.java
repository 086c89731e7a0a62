package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.content.Message;
import io.github.muchang.http.Answer;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Naming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A message in WeCom's words (92135, 92137): a text and an attachment. Prints nothing of it.
 *
 * @param fields {@code text} and {@code attachments}
 * @param media what was uploaded for it, by the host's names
 * @param trouble why it cannot be written, instead of all that
 */
record Letter(Map<String, Object> fields, List<String> media, Optional<Delivery> trouble) {
    /** A hash of the words and of the kind of attachment: by this it is found among the platform's tasks. */
    static String print(Message message) {
        return print(attachment(message), message.words());
    }

    /** The same of a task as the platform lists it. */
    static String print(JsonNode task) {
        return print(
                String.join(",", LenientJson.list(task, "attachments", each -> LenientJson.text(each, "msgtype")
                        .orElse(""))),
                LenientJson.text(task.path("text"), "content"));
    }

    private static String print(String kinds, Optional<String> words) {
        return Naming.hash((kinds + "\n" + words.orElse("")).getBytes(StandardCharsets.UTF_8), 32);
    }

    /** What the platform calls the attachment; empty for none. */
    private static String attachment(Message message) {
        return switch (message.kind()) {
            case IMAGE -> "image";
            case FILE -> "file";
            case MINI_PROGRAM -> "miniprogram";
            case LINK -> "link";
            case TEXT, BUTTONS -> "";
        };
    }

    @Override
    public String toString() {
        return "Letter[***]";
    }

    /** Writes letters within the platform's limits. */
    record Writer(DatedLimits limits, MediaShelf shelf) {
        Letter write(Message message) {
            Optional<String> fault = fault(message);
            if (fault.isPresent()) {
                return failed(Delivery.refused(Delivery.Reason.MALFORMED, fault.get()));
            }
            if (message instanceof Message.Image image) {
                return uploaded(
                        message,
                        image.media(),
                        MediaShelf.Use.IMAGE,
                        id -> attachment(message, ImmutableSortedMap.of("media_id", id)));
            } else if (message instanceof Message.File file) {
                return uploaded(
                        message,
                        file.media(),
                        MediaShelf.Use.FILE,
                        id -> attachment(message, ImmutableSortedMap.of("media_id", id)));
            } else if (message instanceof Message.MiniProgram program) {
                return uploaded(
                        message,
                        program.cover(),
                        MediaShelf.Use.IMAGE,
                        id -> attachment(
                                message,
                                ImmutableSortedMap.of(
                                        "appid",
                                        program.app(),
                                        "page",
                                        program.page(),
                                        "pic_media_id",
                                        id,
                                        "title",
                                        program.title())));
            } else if (message instanceof Message.Link link) {
                return written(message, ImmutableList.of(attachment(message, link(link))), ImmutableList.of());
            }
            return written(message, ImmutableList.of(), ImmutableList.of());
        }

        private Letter uploaded(
                Message message, String media, MediaShelf.Use use, Function<String, Map<String, Object>> attachment) {
            Optional<Answer<String>> id = shelf.id(media, use);
            if (id.isEmpty()) {
                return failed(Delivery.refused(Delivery.Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
            }
            return id.get()
                    .map(each -> written(message, ImmutableList.of(attachment.apply(each)), ImmutableList.of(media)))
                    .value()
                    .orElseGet(() -> failed(Reasons.nothingSent(id.get())));
        }

        private static Letter written(Message message, List<Map<String, Object>> attachments, List<String> media) {
            Map<String, Object> fields = new TreeMap<>();
            message.words().ifPresent(words -> fields.put("text", ImmutableSortedMap.of("content", words)));
            if (!attachments.isEmpty()) {
                fields.put("attachments", attachments);
            }
            return new Letter(fields, media, Optional.empty());
        }

        private static Letter failed(Delivery trouble) {
            return new Letter(ImmutableSortedMap.of(), ImmutableList.of(), Optional.of(trouble));
        }

        private static Map<String, Object> attachment(Message message, Map<String, String> content) {
            String type = Letter.attachment(message);
            return ImmutableSortedMap.of("msgtype", type, type, content);
        }

        private static Map<String, String> link(Message.Link link) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("title", link.title());
            fields.put("url", link.url());
            link.description().ifPresent(text -> fields.put("desc", text));
            link.cover().ifPresent(address -> fields.put("picurl", address));
            return fields;
        }

        /** What is too long, by name. */
        private Optional<String> fault(Message message) {
            Map<String, String> parts = new TreeMap<>();
            message.words().ifPresent(words -> parts.put("text-bytes", words));
            if (message instanceof Message.Link link) {
                if (link.cover().isPresent() && !link.cover().get().startsWith("http")) {
                    return Optional.of("the cover of a link is an address");
                }
                parts.put("link-title-bytes", link.title());
                link.description().ifPresent(text -> parts.put("link-description-bytes", text));
                parts.put("link-url-bytes", link.url());
                link.cover().ifPresent(text -> parts.put("link-cover-bytes", text));
            } else if (message instanceof Message.MiniProgram program) {
                parts.put("mini-program-title-bytes", program.title());
            }
            return parts.entrySet().stream()
                    .filter(each -> each.getValue().getBytes(StandardCharsets.UTF_8).length > limits.of(each.getKey()))
                    .map(each -> "more than " + limits.of(each.getKey()) + " " + each.getKey())
                    .findFirst();
        }
    }
}
