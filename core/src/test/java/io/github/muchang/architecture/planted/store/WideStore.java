package io.github.muchang.architecture.planted.store;

/** Breach: four abstract methods, one of them inherited. */
public interface WideStore extends NarrowStore {

    void fourth();
}
