package io.github.muchang.architecture.planted.naming;

/** No breach: a word that only begins like a forbidden one. */
record Utility() {}
