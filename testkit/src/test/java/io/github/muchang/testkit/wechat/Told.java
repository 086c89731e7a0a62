package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a fake has told, verified and decrypted. */
final class Told {
    private static final Pattern ENCRYPTED = Pattern.compile("<Encrypt><!\\[CDATA\\[(.*?)]]></Encrypt>");

    private Told() {}

    static List<Map<String, String>> by(FakeWeCom wecom) {
        Envelope envelope = new Envelope(wecom.callbackToken(), wecom.encodingAesKey(), wecom.corpId());
        List<Map<String, String>> told = new ArrayList<>();
        wecom.callbacks().forEach(each -> told.add(fields(open(envelope, each))));
        return told;
    }

    static Map<String, String> last(FakeWeCom wecom) {
        List<Map<String, String>> told = by(wecom);
        return told.get(told.size() - 1);
    }

    /** The welcome code of the last event; empty if there is none. */
    static String code(FakeWeCom wecom) {
        return last(wecom).getOrDefault("WelcomeCode", "");
    }

    static String open(Envelope envelope, Callback callback) {
        String body = new String(callback.body(), StandardCharsets.UTF_8);
        Matcher found = ENCRYPTED.matcher(body);
        if (!found.find()) {
            throw new AssertionError("not encrypted");
        }
        String signature = envelope.signature(
                callback.parameter("timestamp").orElseThrow(),
                callback.parameter("nonce").orElseThrow(),
                found.group(1));
        if (!signature.equals(callback.parameter("msg_signature").orElseThrow())) {
            throw new AssertionError("not signed");
        }
        return envelope.decrypt(found.group(1));
    }

    /** The elements below the root and their texts. */
    static Map<String, String> fields(String xml) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            Map<String, String> fields = new TreeMap<>();
            for (Node each = document.getDocumentElement().getFirstChild();
                    each != null;
                    each = each.getNextSibling()) {
                if (each.getNodeType() == Node.ELEMENT_NODE) {
                    fields.put(each.getNodeName(), each.getTextContent().strip());
                }
            }
            return fields;
        } catch (org.xml.sax.SAXException | java.io.IOException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
