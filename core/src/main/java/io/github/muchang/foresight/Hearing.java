package io.github.muchang.foresight;

import io.github.muchang.content.Purpose;
import io.github.muchang.foresight.Told.Contact;
import io.github.muchang.foresight.Told.Heard;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.PersonFact.SignalTaken;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.money.Money;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Reach;
import io.github.muchang.signal.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a signal again out of the facts that it was: those that follow its being taken in, before anything was decided. */
final class Hearing {
    private final SignalTaken taken;
    private final Gathered gathered;
    private final List<Reach> reaches = new ArrayList<>();
    private final List<String> identities = new ArrayList<>();
    private final List<CarrierId> over = new ArrayList<>();
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> held = new TreeSet<>();
    private final Set<Purpose> withdrawn = new TreeSet<>();
    private String from = "";
    private String to = "";
    private Optional<String> source = Optional.empty();
    private Membership.Role role = Membership.Role.MEMBER;

    @Nullable
    private Occurrence told;

    Hearing(SignalTaken taken) {
        this.taken = taken;
        this.gathered = new Gathered(taken.kind());
    }

    /** Takes the next fact of the party; answers whether it belongs to the signal. */
    boolean take(Fact fact) {
        if (fact instanceof PersonFact.IdentityKnown known) {
            identities.add(known.kind());
        } else if (fact instanceof PersonFact.ReachKnown reach) {
            reaches.add(new Reach(reach.slot(), reach.carrier(), reach.account()));
        } else if (fact instanceof PersonFact.Contacted contacted) {
            over.add(contacted.carrier());
        } else {
            return switch (taken.kind()) {
                case "did" -> did(fact);
                case "added", "moved" -> moved(fact);
                case "left" -> fact instanceof ChannelFact.PoolLeft left && tells(new Occurrence.Left(left.pool()));
                case "promoted" ->
                    fact instanceof ChannelFact.RoleChanged changed
                            && tells(new Occurrence.Promoted(changed.pool(), changed.role()));
                case "tagged" ->
                    fact instanceof PersonFact.TagGiven given && tells(new Occurrence.Tagged(given.tag(), given.by()));
                case "untagged" ->
                    fact instanceof PersonFact.TagTaken lost && tells(new Occurrence.Untagged(lost.tag(), lost.by()));
                case "described" -> described(fact);
                case "consented" -> consented(fact);
                case "withdrew" -> withdrew(fact);
                case "task-done" ->
                    fact instanceof TaskClosed closed
                            && !closed.by().isEmpty()
                            && tells(new Occurrence.TaskDone(closed.task(), closed.outcome(), closed.by()));
                case "looked-after" ->
                    fact instanceof StaffFact.OwnerSet set && tells(new Occurrence.LookedAfter(set.staff()));
                default -> Gathered.knows(taken.kind()) && gathered.take(fact);
            };
        }
        return true;
    }

    /** The signal; empty if nobody here knows such signals. */
    Optional<Heard> heard() {
        Contact contact = new Contact(reaches, identities, over);
        return what().map(what -> new Heard(taken.signal().value(), taken.happened(), what, contact, gathered.group()));
    }

    String kind() {
        return taken.kind();
    }

    private Optional<Occurrence> what() {
        if (told != null) {
            return Optional.of(told);
        }
        return Optional.ofNullable(
                switch (taken.kind()) {
                    case "added" -> new Occurrence.Added(to, source, role);
                    case "moved" -> new Occurrence.Moved(from, to, source);
                    case "left" -> new Occurrence.Left("");
                    case "promoted" -> new Occurrence.Promoted("", role);
                    case "tagged" -> new Occurrence.Tagged("", "");
                    case "untagged" -> new Occurrence.Untagged("", "");
                    case "described" -> new Occurrence.Described(values, held);
                    case "task-done" -> new Occurrence.TaskDone("", "", "");
                    case "identified", "looked-after" -> new Occurrence.Identified();
                    default -> Gathered.knows(taken.kind()) ? gathered.what() : null;
                });
    }

    private boolean tells(Occurrence what) {
        boolean first = told == null;
        told = first ? what : told;
        return first;
    }

    private boolean did(Fact fact) {
        return fact instanceof PersonFact.ActivityRecorded did
                && tells(new Occurrence.Did(
                        did.type(),
                        did.currency().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Money.of(did.amount(), did.currency())),
                        did.label()));
    }

    private boolean moved(Fact fact) {
        if (fact instanceof ChannelFact.PoolLeft left
                && taken.kind().equals("moved")
                && from.isEmpty()
                && to.isEmpty()) {
            from = left.pool();
            to = left.to();
        } else if (fact instanceof ChannelFact.SourceTouched touched && source.isEmpty()) {
            to = touched.pool();
            source = Optional.of(touched.source());
        } else if (fact instanceof ChannelFact.PoolEntered entered) {
            to = entered.pool();
            source = entered.source().isEmpty() ? Optional.empty() : Optional.of(entered.source());
            role = entered.role();
        } else {
            return false;
        }
        return true;
    }

    private boolean described(Fact fact) {
        if (fact instanceof PersonFact.AttributeSet set) {
            values.put(set.name(), set.value());
        } else if (fact instanceof PersonFact.PersonalHeld personal) {
            held.add(personal.name());
        } else {
            return false;
        }
        return true;
    }

    private boolean consented(Fact fact) {
        return fact instanceof ConsentSaid said
                && said.given()
                && tells(new Occurrence.Consented(purpose(said), carrier(said), said.text()));
    }

    private boolean withdrew(Fact fact) {
        if (!(fact instanceof ConsentSaid said) || said.given()) {
            return false;
        }
        withdrawn.add(purpose(said));
        Optional<Purpose> one = withdrawn.size() == 1 ? Optional.of(purpose(said)) : Optional.empty();
        told = new Occurrence.Withdrew(one, carrier(said));
        return true;
    }

    private static Purpose purpose(ConsentSaid said) {
        return Arrays.stream(Purpose.values())
                .filter(each -> each.code().equals(said.purpose()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no purpose is called " + said.purpose()));
    }

    private static Optional<String> carrier(ConsentSaid said) {
        return said.carrier().equals(Consent.ANY_CARRIER) ? Optional.empty() : Optional.of(said.carrier());
    }
}
