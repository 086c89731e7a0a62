package io.github.muchang.testkit;

import java.time.Duration;
import java.util.List;

/** Where the contracts find the platform on which they try a carrier. */
public interface CarriersFixture {
    /**
     * A platform that nobody has used yet; asked for by each clause, by some twice. It knows every handle, and each is a contact of ours. What
     * has to be closed is closed by the test, in an {@code @AfterEach}.
     */
    TriedPlatform platform();

    /** Longer than a call takes when the platform hangs: the carrier's own time-out, and a little more. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /**
     * What is logged or printed while something runs: on System.out, on System.err, and by java.util.logging. Whoever logs elsewhere answers
     * what comes there.
     */
    default List<String> heard(Runnable something) {
        return Ears.heard(something);
    }
}
