package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.circle.Circle;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CircleFact;
import io.github.muchang.journal.CircleFact.AboutSuggestion;
import io.github.muchang.journal.CircleFact.SuggestionAdopted;
import io.github.muchang.journal.CircleFact.SuggestionCredited;
import io.github.muchang.journal.CircleFact.SuggestionDeclined;
import io.github.muchang.journal.CircleFact.SuggestionMade;
import io.github.muchang.journal.CircleFact.SuggestionTold;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Party;
import io.github.muchang.party.Suggestion;
import io.github.muchang.party.Suggestion.Stage;
import io.github.muchang.segment.Yardsticks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What members of small circles suggest: suggested → adopted → credited → told, or declined. A move that was made already changes nothing
 * and answers nothing; one that cannot follow is an error that says what can. Thread-safe.
 */
public final class Suggestions {
    private final PrivateDomain domain;
    private final Circles circles;
    private final Answers answers;
    private final Decide decide;
    private final Acts acts;

    Suggestions(PrivateDomain domain, Circles circles, Answers answers, Decide decide, Acts acts) {
        this.domain = domain;
        this.circles = circles;
        this.answers = answers;
        this.decide = decide;
        this.acts = acts;
    }

    /**
     * What members of a circle suggested and is not settled, the oldest first.
     *
     * @throws IllegalArgumentException if there is no such circle
     */
    public List<Idea> open(String circle) {
        circles.circle(circle);
        return circles.inside(circle)
                .members()
                .map(answers::party)
                .flatMap(party -> party.suggestions().entrySet().stream()
                        .filter(each -> each.getValue().circle().equals(circle))
                        .map(each -> idea(party, each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(Idea::made)
                        .thenComparing(Idea::member)
                        .thenComparing(Idea::key))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A member suggests something. The same key again changes nothing, as long as the member has not had at least 64 other signals and
     * suggestions since.
     *
     * @param key the host's name of it; a name, nothing personal: what it says stays with the host
     * @throws IllegalArgumentException if there is no such circle, or nobody is known by this identity
     * @throws IllegalStateException if they are not in the circle, or {@link Party#SUGGESTIONS} of theirs are not settled
     */
    public List<Fact> suggest(String circle, Identity who, String key) {
        circles.circle(circle);
        Names.checked(key, "key");
        return acts.decide(answers.known(who), (party, now, yardsticks) -> {
            if (party.recent().contains(CircleFact.mark(key))
                    || party.suggestions().containsKey(key)) {
                return Optional.empty();
            }
            if (!party.memberships().containsKey(circle)) {
                throw new IllegalStateException(party.id() + " is not in the circle '" + circle + "'");
            }
            if (party.suggestions().size() >= Party.SUGGESTIONS) {
                throw new IllegalStateException(party.id() + " has " + Party.SUGGESTIONS
                        + " suggestions that are not settled, the most there can be: "
                        + String.join(", ", party.suggestions().keySet()));
            }
            return said(
                    party,
                    now,
                    yardsticks,
                    new SuggestionMade(now, circle, key),
                    recorded(Circle.SUGGESTED, circle, now));
        });
    }

    /**
     * Somebody of the staff wants it done; answers what was decided.
     *
     * @throws IllegalArgumentException if there never was such a suggestion
     * @throws IllegalStateException if it is further on
     */
    public List<Fact> adopt(PartyId member, String key, String by) {
        Names.checked(by, "by");
        return moved(
                member,
                key,
                Stage.SUGGESTED,
                SuggestionAdopted.class,
                (party, suggestion, now, yardsticks) -> said(
                        party,
                        now,
                        yardsticks,
                        new SuggestionAdopted(now, suggestion.circle(), key, by),
                        recorded(Circle.ADOPTED, suggestion.circle(), now)));
    }

    /**
     * Somebody of the staff does not want it; answers what was decided.
     *
     * @param reason why, in 1 to 200 characters; nothing personal, as it stays in the journal for ever
     * @throws IllegalArgumentException if there never was such a suggestion
     * @throws IllegalStateException if it is further on
     */
    public List<Fact> decline(PartyId member, String key, String by, String reason) {
        Names.checked(by, "by");
        Circles.reasoned(reason);
        return moved(
                member,
                key,
                Stage.SUGGESTED,
                SuggestionDeclined.class,
                (party, suggestion, now, yardsticks) -> said(
                        party, now, yardsticks, new SuggestionDeclined(now, suggestion.circle(), key, by, reason)));
    }

    /**
     * It was done, and the member is not named for it; answers what was decided.
     *
     * @throws IllegalArgumentException if there never was such a suggestion
     * @throws IllegalStateException if it is not adopted, or further on
     */
    public List<Fact> credit(PartyId member, String key, String by) {
        return credited(member, key, by, "");
    }

    /**
     * It was done, and the member is named for it, to which they agreed; answers what was decided.
     *
     * @param consent the version of the text by which they agreed
     * @throws IllegalArgumentException if there never was such a suggestion
     * @throws IllegalStateException if it is not adopted, or further on, or the member withdrew from taking part
     */
    public List<Fact> creditNamed(PartyId member, String key, String by, String consent) {
        return credited(member, key, by, Names.checked(consent, "consent"));
    }

    /**
     * Sends the member a content that says what became of it, as every policy allows; answers what was decided. They were told only when
     * a carrier has accepted the message; until then, or if it was not sent, {@link #open} still lists the suggestion.
     *
     * @throws IllegalArgumentException if there never was such a suggestion, or there is no such content
     * @throws IllegalStateException if it is not credited
     */
    public List<Fact> tell(PartyId member, String key, String content) {
        answers.content(content);
        return moved(
                member,
                key,
                Stage.CREDITED,
                SuggestionTold.class,
                (party, suggestion, now, yardsticks) -> isOnItsWay(party, suggestion)
                        ? Optional.empty()
                        : Optional.of(decide.tell(party, key, content, now, yardsticks)));
    }

    private List<Fact> credited(PartyId member, String key, String by, String consent) {
        Names.checked(by, "by");
        return moved(member, key, Stage.ADOPTED, SuggestionCredited.class, (party, suggestion, now, yardsticks) -> {
            if (!consent.isEmpty() && withdrew(party)) {
                throw new IllegalStateException(party.id() + " withdrew from taking part, and is not to be named");
            }
            return said(party, now, yardsticks, new SuggestionCredited(now, suggestion.circle(), key, by, consent));
        });
    }

    private static boolean withdrew(Party party) {
        Consent word = party.consents().find(Consent.key(Purpose.PARTICIPATION.code(), Consent.ANY_CARRIER));
        return word != null && !word.given();
    }

    /** Moves a suggestion on from a stage; nothing if it was moved so already. */
    private List<Fact> moved(
            PartyId member, String key, Stage from, Class<? extends AboutSuggestion> move, Mover mover) {
        return acts.decide(answers.holder(member), (party, now, yardsticks) -> {
            Suggestion suggestion = party.suggestions().find(key);
            if (suggestion == null) {
                AboutSuggestion last = settled(party.id(), key);
                if (move.isInstance(last)) {
                    return Optional.empty();
                }
                String how = last instanceof SuggestionTold
                        ? "was told"
                        : last instanceof SuggestionDeclined ? "was declined" : "is kept no longer";
                throw new IllegalStateException("the suggestion '" + Faults.shown(key) + "' is settled: it " + how);
            }
            if (suggestion.stage() == from) {
                return mover.of(party, suggestion, now, yardsticks);
            }
            boolean done = (move == SuggestionAdopted.class && suggestion.stage() == Stage.ADOPTED)
                    || (move == SuggestionCredited.class && suggestion.stage() == Stage.CREDITED);
            if (!done) {
                throw new IllegalStateException("the suggestion '" + Faults.shown(key) + "' is "
                        + suggestion.stage().name().toLowerCase(Locale.ROOT) + ": it can be "
                        + next(suggestion.stage()) + " now");
            }
            return Optional.empty();
        });
    }

    private static String next(Stage stage) {
        return switch (stage) {
            case SUGGESTED -> "adopted or declined";
            case ADOPTED -> "credited";
            case CREDITED -> "told";
        };
    }

    /** How a suggestion ended that a party no longer keeps. */
    private AboutSuggestion settled(PartyId party, String key) {
        @Nullable AboutSuggestion last = null;
        for (HistoryEntry entry : answers.history(party)) {
            if (entry.fact() instanceof AboutSuggestion about && about.key().equals(key)) {
                last = about;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("there never was a suggestion '" + Faults.shown(key) + "' of " + party);
        }
        return last;
    }

    private static boolean isOnItsWay(Party party, Suggestion suggestion) {
        return suggestion.message().flatMap(party::outgoing).isPresent();
    }

    private static Idea idea(Party party, String key, Suggestion each) {
        return new Idea(party.id(), key, Instant.ofEpochMilli(each.made()), each.stage(), isOnItsWay(party, each));
    }

    private ActivityRecorded recorded(ActivityType type, String circle, long now) {
        ActivityType known = domain.activities().getOrDefault(type.name(), type);
        return new ActivityRecorded(now, now, type.name(), domain.calendar().dayOf(now), circle, 0, "", known.heard());
    }

    private Optional<Decision> said(Party party, long now, Yardsticks yardsticks, Fact... facts) {
        return Optional.of(decide.told(party, ImmutableList.copyOf(facts), now, yardsticks));
    }

    private interface Mover {
        Optional<Decision> of(Party party, Suggestion suggestion, long now, Yardsticks yardsticks);
    }
}
