package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes rows strictly: bytes that mean nothing in the charset are a fault, never a replacement character. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private final Charset charset;

    Text(Charset charset) {
        this.charset = charset;
    }

    @Nullable
    String decode(byte[] bytes, Faults faults) {
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text; // far faster than a strict decoder, and as strict if nothing was replaced
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        if (decoder.decode(in, out, true).isError()) {
            faults.add(
                    "",
                    "byte " + (in.position() + 1) + " of the row is not " + charset.name() + "; save the file as "
                            + charset.name() + ", or name its charset (often GB18030)");
            return null;
        }
        return text;
    }
}
