package io.github.muchang.testkit.story;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Wording;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A story under way: whom it is about, what happened, and how to tell it. Not thread-safe. */
final class Scene {
    private final Muchang muchang;
    private final Locale language;
    private final Chronicle chronicle = new Chronicle();
    private @Nullable PartyId hero;
    private Optional<Identity> name = Optional.empty();
    private boolean judged;

    Scene(Muchang muchang, Locale language) {
        this.muchang = muchang;
        this.language = language;
        muchang.follow(chronicle);
    }

    Muchang muchang() {
        return muchang;
    }

    PrivateDomain domain() {
        return muchang.domain();
    }

    /** What comes now is what the story is about; until something was judged, it goes on. */
    void acts() {
        if (judged) {
            setsOut();
        }
    }

    /** Whatever comes next is what the story is about. */
    void setsOut() {
        chronicle.begin();
        judged = false;
    }

    void hears(Signal signal) {
        Accepted accepted = muchang.accept(signal);
        hero = accepted.party();
        name = signal.identities().stream().findFirst();
    }

    void turnsTo(Identity who) {
        hero = muchang.customer(who)
                .map(Party::id)
                .orElseThrow(
                        () -> new IllegalArgumentException("the story knows nobody by this '" + who.kind() + "' yet"));
        name = Optional.of(who);
    }

    /** What has happened is judged now. */
    void judges() {
        judged = true;
    }

    /** Whom the story is about now. */
    Party hero() {
        if (hero == null) {
            throw new IllegalStateException("nobody has appeared in the story yet: give it a signal first");
        }
        return muchang.party(survivor(hero));
    }

    List<Fact> facts() {
        PartyId whom = hero().id();
        return chronicle.facts(each -> survivor(each).equals(whom));
    }

    List<Chronicle.Sent> sent() {
        PartyId whom = hero().id();
        return chronicle.sent(each -> survivor(each).equals(whom));
    }

    /** Why somebody is, or is not, in a segment; nothing if they have no identity that finds them. */
    String why(String segment) {
        return name.filter(who -> muchang.customer(who).isPresent())
                .map(who -> "\n" + muchang.explain(who, segment).in(language))
                .orElse("");
    }

    /** A claim that does not hold, and what happened instead. */
    AssertionError broken(String chinese, String english) {
        Wording w = wording();
        String happened = facts().stream()
                .map(fact -> "\n  " + moment(fact.at()) + "  " + fact.in(w))
                .collect(Collectors.joining());
        return new AssertionError(w.of(chinese, english)
                + (happened.isEmpty()
                        ? w.of("\n其间什么也没有发生", "\nNothing happened meanwhile")
                        : w.of("\n实际发生的是：", "\nWhat happened instead:") + happened));
    }

    /** A moment as it can be copied into a test. */
    String moment(long at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(at).atZone(domain().zone()));
    }

    Wording wording() {
        return domain().wording(language);
    }

    private PartyId survivor(PartyId party) {
        PartyId survivor = party;
        for (Optional<PartyId> into = muchang.party(survivor).absorbedInto();
                into.isPresent();
                into = muchang.party(survivor).absorbedInto()) {
            survivor = into.get();
        }
        return survivor;
    }
}
