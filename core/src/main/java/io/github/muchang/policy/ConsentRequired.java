package io.github.muchang.policy;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Messages for some purposes go only to those who agreed to the purpose, on the carrier or on every one, and have not withdrawn
 * since (PIPL 13 to 15, Advertising Law 43).
 *
 * @param purposes the purposes
 */
public record ConsentRequired(Set<Purpose> purposes) implements Policy {
    /** Copies the set. */
    public ConsentRequired {
        purposes = ImmutableSortedSet.copyOf(purposes);
    }

    static ConsentRequired of(Purpose... purposes) {
        return new ConsentRequired(ImmutableSortedSet.copyOf(Arrays.asList(purposes)));
    }

    @Override
    public Standing standing() {
        return Standing.CONSENT;
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public long opens(Question question, long moment) {
        boolean community =
                question.subject().party().kind() == Party.Kind.COMMUNITY; // whose members came by themselves
        return community || !purposes.contains(question.approach().purpose()) || Word.latest(question) == Word.GIVEN
                ? moment
                : Moments.NEVER;
    }

    @Override
    public String remedy(Question question, Wording w) {
        return w.of("客户同意接收", "the receiver consents to ")
                + w.purpose(question.approach().purpose());
    }

    @Override
    public String sentence(Wording w) {
        String what = purposes.stream().map(w::purpose).collect(Collectors.joining(w.of("、", ", ")));
        return w.of("客户同意后才发" + what, "consent is needed for " + what);
    }

    @Override
    public String status(long measured, Wording w) {
        return w.of("客户没有同意", "there is no consent");
    }
}
