package io.github.muchang.insight;

import io.github.muchang.channel.Goal;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.ChannelFact.SourceTouched;
import io.github.muchang.journal.CommunityFact.MemberCame;
import io.github.muchang.journal.CommunityFact.MemberSpoke;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.JourneyFact.TaskOpened;
import io.github.muchang.journal.LossFact.ReachLost;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts of every kind that insight reads, as numbers say, about a few customers who may turn out to be one, and a community. */
final class Chance {
    static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .pools(
                    Shop.FRIENDS
                            .goal(Goal.Aim.CONVERT, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10))
                            .goal(Goal.Aim.AWARENESS, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 4, 30)),
                    Shop.FOLLOWERS
                            .goal(Goal.Aim.ACQUIRE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4))
                            .goal(Goal.Aim.RETAIN, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 4, 30)),
                    Shop.QQ.goal(Goal.Aim.SERVE, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 4, 30)))
            .journeys(Journey.named("welcome")
                    .startsOn(Trigger.entered(Shop.FRIENDS))
                    .step("who")
                    .then(Split.arm("go", 1, "stop").holdout("none", 1))
                    .step("stop")
                    .end("completed")
                    .build())
            .build();

    private static final List<String> POOLS = List.of("wecom-friends", "followers", "qq-group");
    private static final List<String> STAGES = List.of("lead", "buyer", "lost");
    private static final List<String> DEEDS = List.of("purchased", "replied", "clicked", "purchased", "complained");
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final int GROUP = 2;
    private static final int CUSTOMERS = 5;

    final Book book = new Book(DOMAIN);
    private final Map<Integer, Integer> into = new TreeMap<>();
    private long now = Instant.parse("2026-03-01T02:00:00Z").toEpochMilli();
    private MessageId message = new MessageId(new PartyId(3), 1);

    Chance() {
        book.tells(GROUP, new PersonFact.Registered(now, Party.Kind.COMMUNITY));
    }

    void next(int number) {
        now += number % 7 * 5_000_000L * (number % 5);
        int party = root(3 + number % CUSTOMERS);
        int more = number / CUSTOMERS / 16;
        String pool = POOLS.get(more % POOLS.size());
        switch (number / CUSTOMERS % 16) {
            case 0, 1, 2 -> tell(party, new PoolEntered(now, now, pool, "", "", "", Membership.Role.MEMBER));
            case 3 -> tell(party, new PoolLeft(now, now, pool, ""));
            case 4 -> tell(party, new SourceTouched(now, now - more, "code-" + more % 3, "table", pool));
            case 5 -> tell(party, new StageEntered(now, STAGES.get(more % STAGES.size()), "", List.of()));
            case 6, 7 -> tell(party, deed(more));
            case 8 -> message = book.asked(party, moment(), "content-" + more % 2, purpose(more), pool);
            case 9 ->
                tell(
                        root(message.party().value()),
                        more % 4 == 0
                                ? new DeliveryRefused(now, message, "expired", "")
                                : new DeliveryAccepted(now, message, ""));
            case 10 ->
                tell(
                        party,
                        more % 2 == 0
                                ? new ConsentSaid(now, now, "promotion", "*", false, "")
                                : new ReachLost(now, new AddressSlot(1), "gone"));
            case 11 -> {
                tell(party, new Enrolled(now, "welcome", 1, "who", "entered"));
                tell(party, new StepReached(now, "welcome", 1, "who", now, now, now, 1, false, "begun", List.of()));
            }
            case 12 -> tell(party, new JourneyEnded(now, "welcome", 1, "who", now, "none", List.of()));
            case 13 -> {
                tell(party, new TaskOpened(now, "welcome", "call", "t-" + more % 3, "", "sales", List.of(), now));
                tell(party, new TaskAssigned(now, "t-" + more % 3, "小李", "", Why.TOLD));
            }
            case 14 -> tell(party, new TaskClosed(now, "welcome", "call", "t-" + more % 3, "reached", ""));
            default -> rarely(party, more);
        }
    }

    private void rarely(int party, int more) {
        int other = root(3 + more % CUSTOMERS);
        if (more % 3 == 0) {
            tell(GROUP, new MemberCame(now, now / 86_400_000, new PartyId(party), Membership.Role.MEMBER));
            tell(GROUP, new MemberSpoke(now, now / 86_400_000, new PartyId(party), true, false));
        } else if (other != party
                && more % 2 == 0) { // as a commit holds them: the survivor's first, if its number is lower
            tell(party, new PersonFact.Merged(now, new PartyId(other), ""));
            tell(party, new StageEntered(now, "lead", "", List.of()));
            tell(other, new PoolEntered(now, now, "qq-group", "", "", "", Membership.Role.MEMBER));
            tell(other, new PersonFact.Absorbed(now, new PartyId(party)));
            into.put(other, party);
        } else if (other != party) {
            book.same(party, other, moment());
            into.put(other, party);
        } else {
            tell(party, new PersonFact.Erased(now));
        }
    }

    private Fact deed(int more) {
        String type = DEEDS.get(more % DEEDS.size());
        boolean paid = type.equals("purchased");
        return new ActivityRecorded(
                now,
                now,
                type,
                DOMAIN.calendar().dayOf(now),
                "label-" + more % 2,
                paid ? 100 * more : 0,
                paid ? "CNY" : "",
                true);
    }

    private void tell(int party, Fact fact) {
        book.tells(party, fact);
    }

    private int root(int party) {
        int root = party;
        while (into.containsKey(root)) {
            root = into.get(root);
        }
        return root;
    }

    private String moment() {
        return Instant.ofEpochMilli(now).toString();
    }

    private static Purpose purpose(int more) {
        return PURPOSES.get(more % PURPOSES.size());
    }
}
