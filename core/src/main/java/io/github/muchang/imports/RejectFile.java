package io.github.muchang.imports;

import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps rejected rows, one JSON object per line: {@code {"import":"orders","file":"orders.csv","line":12,"offset":800,"length":40,
 * "reasons":["amount: …"],"row":"…"}}; bytes that are no text stand as Base64 under {@code "bytes"}, and a row that was too long to
 * be read only by its offset and length. Opened for append with the first row. Not thread-safe.
 */
final class RejectFile implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path path;
    private final String name;
    private final String file;
    private final Text text;
    private @Nullable FileChannel channel;

    RejectFile(Path path, String name, Path source, Text text) {
        this.path = path;
        this.name = name;
        this.file = String.valueOf(source.getFileName());
        this.text = text;
    }

    void add(RawRow raw, BadRow row) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("import", name);
            json.writeStringProperty("file", file);
            json.writeNumberProperty("line", row.line());
            json.writeNumberProperty("offset", raw.offset);
            json.writeNumberProperty("length", raw.length);
            json.writeArrayPropertyStart("reasons");
            for (Fault reason : row.reasons()) {
                json.writeString(reason.toString());
            }
            json.writeEndArray();
            String content = text.decode(raw.content, new Faults());
            if (content == null) {
                json.writeBinaryProperty("bytes", raw.content);
            } else if (raw.content.length > 0) {
                json.writeStringProperty("row", content);
            }
            json.writeEndObject();
        }
        line.write('\n');
        write(ByteBuffer.wrap(line.toByteArray()));
    }

    /** Makes durable what was added. */
    void force() throws IOException {
        if (channel != null) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        FileChannel open = channel == null ? open() : channel;
        channel = open;
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    /** Begins a new line if an earlier import was torn off within one. */
    private FileChannel open() throws IOException {
        boolean torn = false;
        FileChannel reading =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (reading) {
            ByteBuffer last = ByteBuffer.allocate(1);
            torn = reading.size() > 0 && reading.read(last, reading.size() - 1) == 1 && last.get(0) != '\n';
        }
        FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (torn) {
            opened.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return opened;
    }
}
