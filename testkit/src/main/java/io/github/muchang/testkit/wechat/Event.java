package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.List;

/** An event on its way to becoming XML, written as the platforms write it. */
final class Event {
    private final String from;
    private final StringBuilder xml = new StringBuilder("<xml>");

    private Event(String from) {
        this.from = from;
    }

    static Event of(String to, String from, Instant at, String event) {
        return message(to, from, at, "event").text("Event", event);
    }

    static Event message(String to, String from, Instant at, String type) {
        return new Event(from)
                .text("ToUserName", to)
                .text("FromUserName", from)
                .number("CreateTime", at.getEpochSecond())
                .text("MsgType", type);
    }

    Event text(String name, String value) {
        xml.append('<').append(name).append("><![CDATA[");
        xml.append(value.replace("]]>", "]]]]><![CDATA[>"));
        xml.append("]]></").append(name).append('>');
        return this;
    }

    Event textUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    Event number(String name, long value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    Event items(String name, List<String> items) {
        xml.append('<').append(name).append('>');
        items.forEach(each -> text("Item", each));
        xml.append("</").append(name).append('>');
        return this;
    }

    /** Opens an element; {@link #end} closes it. */
    Event begin(String name) {
        xml.append('<').append(name).append('>');
        return this;
    }

    Event end(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    String from() {
        return from;
    }

    String xml() {
        return xml + "</xml>";
    }
}
