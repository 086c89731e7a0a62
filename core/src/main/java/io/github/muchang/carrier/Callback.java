package io.github.muchang.carrier;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform posted to us, as the host received it and before anybody believed it. Immutable; prints sizes and names only.
 */
public final class Callback {
    /** The longest body, in bytes. */
    public static final int LONGEST = 1 << 20;

    private final ImmutableSortedMap<String, String> parameters;
    private final ImmutableSortedMap<String, String> headers;
    private final byte[] body;

    private Callback(Map<String, String> parameters, Map<String, String> headers, byte[] body) {
        this.parameters = ImmutableSortedMap.copyOf(parameters);
        TreeMap<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        this.headers = ImmutableSortedMap.copyOf(lower);
        this.body = body.clone();
    }

    /**
     * What was posted.
     *
     * @param parameters of the query, decoded
     * @param headers by name; upper and lower case are the same
     * @param body the bytes as they came, undecoded
     * @throws IllegalArgumentException if the body is longer than {@link #LONGEST}
     */
    public static Callback of(Map<String, String> parameters, Map<String, String> headers, byte[] body) {
        if (body.length > LONGEST) {
            throw new IllegalArgumentException("a callback has at most " + LONGEST + " bytes, not " + body.length);
        }
        return new Callback(parameters, headers, body);
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A header, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All parameters, by name. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** All headers, by name in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** A copy of the bytes. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Callback that
                && parameters.equals(that.parameters)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * parameters.hashCode() + headers.hashCode()) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "Callback[" + body.length + " bytes, parameters=" + parameters.keySet() + ", headers=" + headers.keySet()
                + "]";
    }
}
