package io.github.muchang.runtime.dispatch;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Message;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Muchang and a carrier: whatever that does, a proper answer comes out. An exception, an error or nothing at all is unknown,
 * since the platform may have the message; a handle or a text of the message is struck out of what goes to the journal.
 */
public final class Guard {
    private static final String STRUCK_OUT = "***";

    /** What is shorter is found in anything by chance. */
    private static final int SHORTEST = 5;

    private Guard() {}

    /** Gives a message to a carrier, unless the carrier has not declared that it sends such content. */
    public static Delivery deliver(Carrier carrier, Capabilities capabilities, Outbound message) {
        if (!capabilities.kinds().contains(message.content().kind())) {
            return Delivery.refused(
                    Delivery.Reason.KIND_NOT_SUPPORTED, message.content().kind().code());
        }
        Delivery answer = answer(() -> carrier.deliver(message));
        return clean(answer, message.to().handle(), texts(message.content()));
    }

    /** Asks what became of a message. */
    public static Delivery look(Receipts receipts, Inquiry inquiry) {
        return clean(answer(() -> receipts.look(inquiry)), inquiry.to().handle(), List.of());
    }

    private static Delivery answer(Supplier<? extends @Nullable Delivery> carrier) {
        try {
            Delivery answer = carrier.get();
            return answer == null ? Delivery.unknown("the carrier answered nothing") : answer;
        } catch (Throwable e) { // of whatever kind: one adapter's fault is nobody else's
            return Delivery.unknown("the carrier threw " + e.getClass().getSimpleName() + place(e));
        }
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }

    private static Delivery clean(Delivery answer, String handle, List<String> texts) {
        if (answer instanceof Delivery.Accepted accepted && tellsOf(handle, accepted.receipt())) {
            return Delivery.accepted(STRUCK_OUT);
        } else if (answer instanceof Delivery.Pending pending && tellsOf(handle, pending.handle())) {
            return Delivery.unknown("pending under a name that tells of the receiver");
        } else if (answer instanceof Delivery.Refused refused) {
            return Delivery.refused(refused.reason(), struck(refused.detail(), handle, texts));
        } else if (answer instanceof Delivery.Unknown unknown) {
            return Delivery.unknown(struck(unknown.detail(), handle, texts));
        }
        return answer;
    }

    private static List<String> texts(Message message) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        message.words().ifPresent(texts::add);
        if (message instanceof Message.Link link) {
            texts.add(link.url(), link.title());
            link.description().ifPresent(texts::add);
        } else if (message instanceof Message.MiniProgram program) {
            texts.add(program.page(), program.title());
        } else if (message instanceof Message.File file) {
            texts.add(file.name());
        } else if (message instanceof Message.Buttons buttons) {
            buttons.rows()
                    .forEach(row -> row.forEach(button -> {
                        texts.add(button.label());
                        button.url().ifPresent(texts::add);
                    }));
        }
        return texts.build();
    }

    private static boolean tellsOf(String handle, String name) {
        return handle.length() >= SHORTEST && name.contains(handle);
    }

    private static String struck(String detail, String handle, List<String> texts) {
        String rest = detail.replace(handle, STRUCK_OUT);
        for (String text : texts) {
            rest = text.length() < SHORTEST ? rest : rest.replace(text, STRUCK_OUT);
        }
        return rest;
    }
}
