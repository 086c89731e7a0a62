package io.github.muchang.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MessageReaderTest {

    @Test
    void a_text_is_the_same_with_and_without_cdata_in_any_order_among_what_is_not_known() throws Exception {
        Message marked = read("<xml><A><![CDATA[a<b&c]]></A><B>1</B></xml>");
        Message bare = read("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xml>\n <New><Deep/></New> <!-- -->"
                + "<B> 1 </B><A>a&lt;b&#38;c</A></xml>\n");

        assertThat(marked.text("A")).contains("a<b&c").isEqualTo(bare.text("A"));
        assertThat(marked.text("B")).contains("1").isEqualTo(bare.text("B"));
        assertThat(bare.text("New")).isEmpty();
        assertThat(bare.texts()).containsOnlyKeys("A", "B");
    }

    @Test
    void a_text_may_be_in_several_pieces_and_have_a_mark_of_its_encoding() throws Exception {
        assertThat(read("\uFEFF<xml><A>一<![CDATA[二]]>三<![CDATA[]]]]><![CDATA[>]]></A></xml>")
                        .text("A"))
                .contains("一二三]]>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{\"Event\":\"subscribe\"}",
                "<xml>",
                "<xml><A></xml>",
                "<xml><A>1</A>",
                "<xml/><xml/>",
                "<xml/>more",
                "<other/>",
                "<xml><A b=1/></xml>",
                "<xml>&unknown;</xml>",
                "<xml>&#0;</xml>",
                "<xml><![CDATA[</xml>",
                "<!DOCTYPE xml><xml/>",
                "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml>&a;</xml>",
                "<!DOCTYPE xml SYSTEM \"file:///etc/passwd\"><xml/>",
                "<?target data?><xml/>",
                "<xml><?target data?></xml>",
                "<?xml version=\"1.0\" encoding=\"GBK\"?><xml/>"
            })
    void what_is_no_message_is_not_readable(String text) {
        refused(text.getBytes(UTF_8));
    }

    @Test
    void entities_that_grow_are_not_even_begun() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE xml [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        refused(bomb.append("]><xml><A>&a29;</A></xml>").toString().getBytes(UTF_8));
    }

    @Test
    void no_file_is_read_and_nobody_is_called(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "canary");
        try (ServerSocket socket = new ServerSocket(0)) {
            socket.setSoTimeout(1);
            for (String address :
                    new String[] {secret.toUri().toString(), "http://127.0.0.1:" + socket.getLocalPort() + "/x"}) {
                for (String xml : new String[] {
                    "<!DOCTYPE xml [<!ENTITY a SYSTEM \"" + address + "\">]><xml><A>&a;</A></xml>",
                    "<!DOCTYPE xml [<!ENTITY % a SYSTEM \"" + address + "\"> %a;]><xml/>",
                    "<!DOCTYPE xml PUBLIC \"a\" \"" + address + "\"><xml/>"
                }) {
                    refused(xml.getBytes(UTF_8));
                }
            }
            assertThatThrownBy(socket::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_message_has_bounds() throws Exception {
        int deep = MessageReader.DEEPEST - 1;
        int many = MessageReader.MOST - 1;

        assertThat(read("<xml>" + "<a>".repeat(deep) + "</a>".repeat(deep) + "</xml>")
                        .children())
                .hasSize(1);
        refused(("<xml>" + "<a>".repeat(deep + 1) + "</a>".repeat(deep + 1) + "</xml>").getBytes(UTF_8));
        refused("<a>".repeat(300_000).getBytes(UTF_8));
        assertThat(read("<xml>" + "<a/>".repeat(many) + "</xml>").children()).hasSize(many);
        refused(("<xml>" + "<a/>".repeat(many + 1) + "</xml>").getBytes(UTF_8));
        refused(("<xml>" + " ".repeat(Callback.LONGEST) + "</xml>").getBytes(UTF_8));
    }

    @Test
    void another_encoding_is_not_readable() {
        String text = "<xml><A>老王</A></xml>";
        for (Charset charset :
                new Charset[] {Charset.forName("GBK"), StandardCharsets.UTF_16, Charset.forName("UTF-32")}) {
            refused(text.getBytes(charset));
        }
    }

    private static Message read(String text) throws RejectedCallbackException {
        return MessageReader.read(text.getBytes(UTF_8));
    }

    private static void refused(byte[] body) {
        assertThatThrownBy(() -> MessageReader.read(body))
                .isInstanceOfSatisfying(RejectedCallbackException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.NOT_READABLE));
    }
}
