package io.github.muchang.runtime;

/**
 * How far an import came.
 *
 * @param name the import's name
 * @param digest SHA-256 of the bytes read so far, in hex
 * @param bytes how many bytes
 * @param rows how many rows they held
 */
public record ImportMark(String name, String digest, long bytes, long rows) {}
