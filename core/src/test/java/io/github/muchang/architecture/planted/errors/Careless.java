package io.github.muchang.architecture.planted.errors;

/** Breaches, one a method. */
@SuppressWarnings("all")
interface Careless {

    void throwsException() throws Exception;

    void throwsThrowable() throws Throwable;

    static void printsOut() {
        System.out.println("heard by nobody");
    }

    static void printsErr() {
        System.err.println("heard by nobody");
    }

    static void printsTrace(RuntimeException e) {
        e.printStackTrace();
    }
}
