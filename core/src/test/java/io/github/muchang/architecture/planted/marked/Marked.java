package io.github.muchang.architecture.planted.marked;

/** No breach: the package is null-marked. */
record Marked() {}
