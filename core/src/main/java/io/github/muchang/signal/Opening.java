package io.github.muchang.signal;

import io.github.muchang.identity.Identity;
import java.time.Instant;
import java.util.Optional;

/** A community that is being opened, and still lacks its pool, its plan or its time. Immutable. */
public final class Opening extends Untimed {
    private final Gathering.Opened opened;

    Opening(Identity group) {
        this(group, new Gathering.Opened("", "", "", "", 0, Optional.empty(), Optional.empty()));
    }

    private Opening(Identity group, Gathering.Opened opened) {
        super(group, opened);
        this.opened = opened;
    }

    /** One of this pool. */
    public Opening of(String pool) {
        return with(new Gathering.Opened(
                pool,
                opened.programme(),
                opened.goal(),
                opened.owner(),
                opened.capacity(),
                opened.begins(),
                opened.ends()));
    }

    /** Following this programme. */
    public Opening following(String programme) {
        return with(new Gathering.Opened(
                opened.pool(),
                programme,
                opened.goal(),
                opened.owner(),
                opened.capacity(),
                opened.begins(),
                opened.ends()));
    }

    /** To reach this. */
    public Opening towards(String goal) {
        return with(new Gathering.Opened(
                opened.pool(),
                opened.programme(),
                goal,
                opened.owner(),
                opened.capacity(),
                opened.begins(),
                opened.ends()));
    }

    /** Looked after by somebody of the staff. */
    public Opening ownedBy(String owner) {
        return with(new Gathering.Opened(
                opened.pool(),
                opened.programme(),
                opened.goal(),
                owner,
                opened.capacity(),
                opened.begins(),
                opened.ends()));
    }

    /** For at most so many members. */
    public Opening capacity(int most) {
        return with(new Gathering.Opened(
                opened.pool(),
                opened.programme(),
                opened.goal(),
                opened.owner(),
                most,
                opened.begins(),
                opened.ends()));
    }

    /** From one moment to another. */
    public Opening lasting(Instant begins, Instant ends) {
        return with(new Gathering.Opened(
                opened.pool(),
                opened.programme(),
                opened.goal(),
                opened.owner(),
                opened.capacity(),
                Optional.of(begins),
                Optional.of(ends)));
    }

    private Opening with(Gathering.Opened changed) {
        return new Opening(who(), changed);
    }
}
