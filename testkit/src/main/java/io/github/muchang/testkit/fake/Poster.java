package io.github.muchang.testkit.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Posts something over HTTP and waits for the answer, on the caller's thread, without threads of its own and over a connection of its own: the JDK's
 * {@code HttpURLConnection} keeps the connection of an answer without a body for the next post, which is lost if the other side closes it meanwhile.
 */
public final class Poster {
    private static final int DEFAULT_PORT = 80;
    private static final int STATUS_PARTS = 3;
    private static final int HEXADECIMAL = 16;

    private Poster() {}

    /** What was answered; status 0 and nothing if no answer came within so much real time. */
    public static Said post(URI address, Duration patience, Map<String, String> headers, byte[] body) {
        int milliseconds = (int) patience.toMillis();
        try (Socket socket = new Socket()) {
            int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), milliseconds);
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write(request(address, headers, body));
            return answer(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException | NumberFormatException e) {
            return new Said(0, new byte[0]);
        }
    }

    private static byte[] request(URI address, Map<String, String> headers, byte[] body) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder head = new StringBuilder("POST " + path);
        if (address.getRawQuery() != null) {
            head.append('?').append(address.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(address.getRawAuthority());
        head.append("\r\nConnection: close\r\nContent-Length: ").append(body.length);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static Said answer(InputStream from) throws IOException {
        String[] first = line(from).split(" ", STATUS_PARTS);
        int status = first.length < 2 ? 0 : Integer.parseInt(first[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String each = line(from); !each.isEmpty(); each = line(from)) {
            int colon = Math.max(0, each.indexOf(':'));
            headers.put(
                    each.substring(0, colon).toLowerCase(Locale.ROOT),
                    each.substring(colon + 1).strip());
        }
        return new Said(status, body(from, headers));
    }

    private static byte[] body(InputStream from, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int length = chunk(from); length > 0; length = chunk(from)) {
                body.writeBytes(exactly(from, length));
                line(from);
            }
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? from.readAllBytes() : exactly(from, Integer.parseInt(length));
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(line(from).split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream from, int length) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("within a line");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** An answer. */
    public static final class Said {
        private final int status;
        private final byte[] body;

        Said(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        /** Its HTTP status; 0 if there was no answer. */
        public int status() {
            return status;
        }

        /** Its body; empty if there is none. */
        public byte[] body() {
            return body.clone();
        }
    }
}
