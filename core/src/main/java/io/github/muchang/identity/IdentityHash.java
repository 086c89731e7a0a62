package io.github.muchang.identity;

/**
 * The first 128 bits of an HMAC-SHA256 over an identity or address: finds a party without holding the value in clear.
 *
 * @param high bits 0 to 63
 * @param low bits 64 to 127
 */
public record IdentityHash(long high, long low) {}
