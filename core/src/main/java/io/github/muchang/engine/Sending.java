package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.Personas;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.policy.Approach;
import io.github.muchang.policy.Judgement;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.policy.Policies;
import io.github.muchang.policy.Question;
import io.github.muchang.policy.Ruling;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the policies whether a message goes out, and by which of the ways to its receiver: by the first that may be taken now, or
 * else the one that may be taken soonest. What goes out has its place in every cap from the same decision on.
 */
final class Sending implements Sender {
    /** Journeys' ranks stand above those of contents, which are 0 to 1000. */
    private static final int ABOVE_CONTENTS = 1001;

    private static final CarrierId NOWHERE = CarrierId.of("none");

    private final PrivateDomain domain;
    private final Policies policies;
    private final PlatformRules platforms;
    private final Personas personas;
    private final Sentences sentences;
    private final Routes routes;
    private final OnTheWay onTheWay;

    Sending(PrivateDomain domain, PlatformRules platforms, Personas personas) {
        this.domain = domain;
        this.policies = domain.policies();
        this.platforms = platforms;
        this.personas = personas;
        this.sentences = new Sentences(domain, policies);
        this.routes = new Routes(domain);
        this.onTheWay = new OnTheWay(domain, this);
    }

    @Override
    public Sent send(Deciding deciding, Wanted wanted) {
        return decide(deciding, wanted(deciding, wanted));
    }

    private Outgoing wanted(Deciding deciding, Wanted wanted) {
        Optional<Content> content = domain.contents().named(wanted.content());
        long now = deciding.now();
        return new Outgoing(
                deciding.party().nextMessage(),
                wanted.content(),
                "",
                wanted.journey(),
                wanted.step(),
                wanted.persona().orElse(""),
                wanted.invitation().orElse(""),
                wanted.priority() * ABOVE_CONTENTS
                        + content.map(Content::priority).orElse(0),
                Outgoing.State.WAITING,
                now,
                now,
                wanted.expires(now, content),
                0,
                Moments.NEVER,
                NOWHERE,
                new AddressSlot(0),
                "");
    }

    @Override
    public void look(Deciding deciding) {
        onTheWay.look(deciding);
    }

    @Override
    public void drop(Deciding deciding, Outgoing waiting, String why) {
        suppress(deciding, waiting, refusal(why, "不再需要", "it is no longer wanted"));
    }

    /** A carrier is about to be given a message. */
    void start(Deciding deciding, MessageId message) {
        onTheWay.start(deciding, message);
    }

    /** Whether a carrier may be given a message that was begun. */
    boolean mayGo(Deciding deciding, MessageId message) {
        return onTheWay.mayGo(deciding, message);
    }

    /** Decides about a message that is wanted, or waits. */
    Sent decide(Deciding deciding, Outgoing message) {
        Party party = deciding.party();
        Content content = domain.contents().named(message.content()).orElse(null);
        if (content == null) {
            return suppress(deciding, message, refusal("content", "没有这条话术", "there is no such content"));
        }
        if (!domain.contents().maySend(content)) {
            return suppress(deciding, message, refusal("approval", "话术未获批准", "the content is not approved"));
        }
        if (party.outgoing().size() >= Party.OUTGOING && !party.outgoing().contains(message)) {
            return suppress(deciding, message, refusal("outgoing", "待发消息太多", "too many messages are on their way"));
        }
        Choice best = best(deciding, message, content);
        if (best == null) {
            return suppress(deciding, message, refusal("reach", "没有可用的触达地址", "there is no address to write to"));
        }
        if (best.judgement.allowed()) {
            request(deciding, message, content, best.route);
            return Sent.GONE;
        }
        return best.judgement.ruling() instanceof Ruling.Defer
                ? defer(deciding, message, best)
                : suppress(deciding, message, reasons(best.judgement.objections()));
    }

    /**
     * Gives a message that was asked for and may not go its way now another that it may go, or has it wait for the way that may be
     * taken soonest; answers whether there is any.
     */
    boolean otherwise(Deciding deciding, Outgoing message, Content content) {
        Choice best = best(deciding, message, content);
        if (best == null || best.judgement.ruling() instanceof Ruling.Refuse) {
            return false;
        }
        if (best.judgement.allowed()) {
            request(deciding, message, content, best.route);
        } else {
            deciding.say(deferred(deciding, message, best));
        }
        return true;
    }

    /** The first way that may be taken now, or else the one that may be taken soonest; null if there is none. */
    private @Nullable Choice best(Deciding deciding, Outgoing message, Content content) {
        Choice best = null;
        for (Route route : routes.to(deciding.party())) {
            Choice choice = new Choice(route, judge(deciding, message, content, route));
            if (choice.judgement.allowed()) {
                return choice;
            }
            best = best == null || choice.until() < best.until() ? choice : best;
        }
        return best;
    }

    /** What the policies say of a message as if it had no place yet. */
    Judgement judge(Deciding deciding, Outgoing message, Content content, Route route) {
        return policies.judge(question(deciding, message, content, route));
    }

    /** What the policies say of a content, for each way to the party. */
    List<WhyNot> explain(Deciding deciding, String name) {
        Content content = domain.contents().named(name).orElse(null);
        if (content == null) {
            return ImmutableList.of();
        }
        Outgoing wanted = wanted(deciding, new Wanted("", "", name, Optional.empty(), Optional.empty(), 0));
        return routes.to(deciding.party()).stream()
                .map(route -> question(deciding, wanted, content, route))
                .map(question -> new WhyNot(question, policies.explain(question)))
                .collect(ImmutableList.toImmutableList());
    }

    List<Reason> reasons(List<Ruling> rulings) {
        return sentences.of(rulings);
    }

    private Question question(Deciding deciding, Outgoing message, Content content, Route route) {
        Approach approach = Approach.with(content.name(), content.purpose())
                .weighing(content.weight())
                .over(route.reach().carrier(), route.reach().account())
                .in(route.pool())
                .along(route.pathway())
                .ofBrand(content.brand().orElse(""))
                .about(content.category().orElse(""))
                .invitingTo(message.invitation())
                .until(message.expires());
        boolean valued = content.value().isPresent() || content.purpose() == Purpose.TRANSACTIONAL;
        Approach worth = valued ? approach : approach.valueless();
        return Question.of(
                content.isEmergency() ? worth.asEmergency() : worth, deciding.without(message.id(), domain), platforms);
    }

    private void request(Deciding deciding, Outgoing message, Content content, Route route) {
        deciding.say(new DeliveryRequested(
                deciding.now(),
                message.id(),
                content.name(),
                content.purpose(),
                route.pool(),
                route.reach().carrier(),
                route.reach().account(),
                route.reach().slot(),
                message.journey(),
                message.step(),
                message.persona().isEmpty()
                        ? personas.by(route.reach().carrier(), route.reach().account())
                        : message.persona(),
                message.invitation(),
                message.priority(),
                message.wanted(),
                message.expires(),
                content.weight(),
                route.pathway(),
                content.brand().orElse(""),
                content.category().orElse(""),
                sentences.passed()));
    }

    private Sent defer(Deciding deciding, Outgoing message, Choice choice) {
        boolean same = deciding.party().outgoing().contains(message)
                && message.state() == Outgoing.State.WAITING
                && message.next() == choice.until();
        if (!same) {
            deciding.say(deferred(deciding, message, choice));
        }
        return Sent.WAITING;
    }

    /** That a message waits as long as a judgement says. */
    private MessageDeferred deferred(Deciding deciding, Outgoing message, Choice choice) {
        Route route = choice.route;
        return new MessageDeferred(
                deciding.now(),
                message.id(),
                message.content(),
                route.pool(),
                route.reach().carrier(),
                message.journey(),
                message.step(),
                message.persona(),
                message.invitation(),
                message.priority(),
                message.wanted(),
                message.expires(),
                choice.until(),
                reasons(choice.judgement.objections()));
    }

    private Sent suppress(Deciding deciding, Outgoing message, List<Reason> why) {
        deciding.say(new MessageSuppressed(
                deciding.now(),
                message.id(),
                message.content(),
                message.pool(),
                message.journey(),
                message.step(),
                why));
        return Sent.REFUSED;
    }

    private static List<Reason> refusal(String rule, String chinese, String english) {
        return ImmutableList.of(new Reason(rule, "refuse", 0, chinese, english));
    }

    /** The rule that does not let a message go. */
    String sentence(Ruling ruling) {
        return sentences.of(ruling);
    }

    /** What the policies say of one way. */
    private record Choice(Route route, Judgement judgement) {
        /** When it may be taken; never, for a refusal. */
        long until() {
            return judgement.ruling() instanceof Ruling.Defer defer ? defer.until() : Long.MAX_VALUE;
        }
    }

    @Nullable
    Content content(Outgoing message) {
        return domain.contents().named(message.content()).orElse(null);
    }

    /** The way that a message was given when it got its place; null if it is no longer there. */
    @Nullable
    Route route(Party party, Outgoing message) {
        for (Route route : routes.to(party)) {
            if (route.pool().equals(message.pool()) && route.reach().slot().equals(message.slot())) {
                return route;
            }
        }
        return null;
    }
}
