package io.github.muchang.testkit.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Posts something and waits for the answer, on the caller's thread and without threads of its own. */
public final class Poster {
    private Poster() {}

    /** What was answered; status 0 and nothing if no answer came within so much real time. */
    public static Said post(URI address, Duration patience, Map<String, String> headers, byte[] body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            int milliseconds = (int) patience.toMillis();
            connection.setConnectTimeout(milliseconds);
            connection.setReadTimeout(milliseconds);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            // With a length of its own the JDK does not post again by itself when the connection ends.
            connection.setFixedLengthStreamingMode(body.length);
            headers.forEach(connection::setRequestProperty);
            connection.setRequestProperty("Connection", "close");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Said(status, in == null ? new byte[0] : in.readAllBytes());
            }
        } catch (IOException e) {
            return new Said(0, new byte[0]);
        }
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
