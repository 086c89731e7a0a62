package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of callbacks, and no more of XML than they need: no document type, no entities, no processing instructions; UTF-8, at most
 * 1 MiB, 16 elements deep and 20,000 elements in all. What else is wrong in any way is refused as not readable.
 */
final class MessageReader {
    static final int DEEPEST = 16;
    static final int MOST = 20_000;

    private static final AtomicReference<@Nullable XMLInputFactory> FACTORY =
            new AtomicReference<>(); // nobody's while it is used, since it is not thread-safe

    private MessageReader() {}

    static Message read(byte[] body) throws RejectedCallbackException {
        if (body.length > Callback.LONGEST) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        try {
            XMLInputFactory former = FACTORY.getAndSet(null);
            XMLInputFactory mine = former == null ? factory() : former;
            XMLStreamReader reader = mine.createXMLStreamReader(new StringReader(text(body)));
            FACTORY.set(mine);
            try {
                return document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | CharacterCodingException e) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Message document(XMLStreamReader reader) throws XMLStreamException, RejectedCallbackException {
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        Deque<Open> path = new ArrayDeque<>();
        Message root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST || path.size() >= DEEPEST) {
                        throw new RejectedCallbackException(Reason.NOT_READABLE);
                    }
                    path.push(new Open(reader.getLocalName()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!path.isEmpty()) {
                        path.getFirst().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Message closed = path.pop().message();
                    if (path.isEmpty()) {
                        root = closed;
                    } else {
                        path.getFirst().children.add(closed);
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw new RejectedCallbackException(Reason.NOT_READABLE);
            }
        }
        if (root == null || !root.name().equals("xml")) {
            throw new RejectedCallbackException(Reason.NOT_READABLE);
        }
        return root;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's, whatever stands on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        return factory;
    }

    private static final class Open {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Message> children = new ArrayList<>();

        Open(String name) {
            this.name = name;
        }

        Message message() {
            return new Message(name, text.toString().strip(), children);
        }
    }
}
