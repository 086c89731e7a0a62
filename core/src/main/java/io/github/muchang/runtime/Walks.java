package io.github.muchang.runtime;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is on which journey, and who the host puts on one or takes off. Thread-safe. */
public final class Walks {
    private final Answers answers;
    private final Decide decide;
    private final Acts acts;
    private final Function<PrivateDomain, Preview> preview;

    Walks(Answers answers, Decide decide, Acts acts, Function<PrivateDomain, Preview> preview) {
        this.answers = answers;
        this.decide = decide;
        this.acts = acts;
        this.preview = preview;
    }

    /** The journeys that somebody walks, by name. */
    public NameMap<Enrolment> of(Identity who) {
        return answers.party(answers.known(who)).enrolments();
    }

    /**
     * What would become of everybody who is on a journey if another definition were opened now: who would stay, move, leave or stand still.
     */
    public Preview preview(PrivateDomain next) {
        return preview.apply(next);
    }

    /**
     * Puts somebody on a journey that the host may begin; answers what was decided, among it why not, if a rule of the journey forbids it.
     *
     * @throws IllegalArgumentException if there is no such journey, or nobody is known by this identity
     */
    public List<Fact> enrol(Identity who, String journey) {
        return change(who, journey, decide::enrol);
    }

    /**
     * Takes somebody off a journey; answers what was decided: nothing if they do not walk it.
     *
     * @throws IllegalArgumentException if there is no such journey, or nobody is known by this identity
     */
    public List<Fact> takeOut(Identity who, String journey) {
        return change(who, journey, decide::takeOut);
    }

    private List<Fact> change(Identity who, String journey, Change change) {
        answers.journey(journey);
        return acts.decide(
                answers.known(who),
                (party, now, yardsticks) -> Optional.of(change.of(party, journey, now, yardsticks)));
    }

    private interface Change {
        Decision of(Party party, String journey, long now, Yardsticks yardsticks);
    }
}
