package io.github.muchang.architecture.planted.unmarked;

/** Breach: the package is not null-marked. */
record Unmarked() {}
