package io.github.muchang.policy;

import static io.github.muchang.segment.Conditions.attribute;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * Nothing is sold automatically to minors (Regulations on the Protection of Minors in Cyberspace 24). Whose age is not known is
 * taken for an adult.
 *
 * @param who the condition that says who is a minor
 */
public record Minors(Condition who) implements Policy {
    /** The plain attribute that {@link #BY_AGE_BAND} looks at. */
    public static final String AGE_BAND = "ageBand";

    /** Goes by the plain attribute {@value #AGE_BAND}, with the values {@code <14} and {@code 14-17}; always judged. */
    public static final Minors BY_AGE_BAND = new Minors(attribute(AGE_BAND).isOneOf("<14", "14-17"));

    @Override
    public Standing standing() {
        return Standing.LAW;
    }

    @Override
    public long opens(Question question, long moment) {
        return question.approach().purpose().isMarketing() ? Asked.opens(who, false, question, moment) : moment;
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(who);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return Asked.gap(who, false, question, w);
    }

    @Override
    public String sentence(Wording w) {
        return w.of("不向未成年人推销（" + who.sentence(w) + "）", "nothing is sold to minors (" + who.sentence(w) + ")");
    }
}
