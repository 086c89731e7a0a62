package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.Flows;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.store.Stores;
import io.github.muchang.time.LocalCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must be so when everything has gone well for long enough. */
record Closing(Script script, Host host, Town town, Ledger ledger) {
    /** Secrets, tokens, handles and words, as the fakes and the domain make them. */
    static final Pattern PERSONAL = Pattern.compile(
            "wmFAKE|\\b[ou]FAKE|TOKEN-FAKE|WELCOME-FAKE|fake-corp-secret|fake-app-secret|" + Optician.WORDS);

    void check() {
        List<Recorded> facts = facts(host.kept);
        Violation.unless(!PERSONAL.matcher(text(facts)).find(), "something personal is in the journal");
        outcomes(facts);
        pools();
        Flows flows = new Flows(LocalCalendar.of(ZoneId.of("Asia/Shanghai")));
        facts.forEach(flows::take);
        Violation.unless(
                flows.conservation().holds(),
                "pools lose people: " + flows.conservation().broken());
        Violation.unless(town.wecom.exceeded().isEmpty(), "beyond quotas: " + town.wecom.exceeded());
        Violation.unless(town.account.exceeded().isEmpty(), "beyond quotas: " + town.account.exceeded());
    }

    private void outcomes(List<Recorded> facts) {
        Map<MessageId, Integer> ends = new TreeMap<>();
        for (Recorded each : facts) {
            if (each.fact() instanceof DeliveryRequested requested) {
                ends.putIfAbsent(requested.message(), 0);
            } else if (each.fact() instanceof DeliveryAccepted
                    || each.fact() instanceof DeliveryRefused
                    || each.fact() instanceof DeliveryUnresolved) {
                DeliveryFact end = (DeliveryFact) each.fact();
                ends.merge(end.message(), 1, Integer::sum);
                matches(end);
            }
        }
        for (int number = 1; number <= host.kept.population().highest(); number++) {
            List<Outgoing> open = host.process().party(new PartyId(number)).outgoing();
            Violation.unless(open.isEmpty(), "messages stay on their way for ever: " + open);
        }
        ends.forEach((message, count) -> Violation.unless(count == 1, message + " has " + count + " outcomes"));
    }

    private void matches(DeliveryFact end) {
        String key = Long.toHexString(
                Host.KEY.hash("message", end.message().toString()).high());
        Optional<Created> created = ledger.of(key);
        created.ifPresent(each -> Violation.unless(
                holder(Book.identity(each.to))
                        .equals(Optional.of(holder(end.message().party()))),
                "went to another than was decided: " + each));
        Optional<Created.State> state = created.map(each -> each.state);
        if (end instanceof DeliveryAccepted) {
            Violation.unless(
                    state.equals(Optional.of(Created.State.DELIVERED)), "counts as delivered: " + created + end);
        } else if (end instanceof DeliveryRefused) {
            Violation.unless(
                    !state.equals(Optional.of(Created.State.DELIVERED)), "counts as not delivered: " + created + end);
        } else {
            created.ifPresent(each -> doubted(each, end));
        }
    }

    private Optional<PartyId> holder(Identity who) {
        return host.process()
                .customer(who)
                .or(() -> host.process().communities().find(who))
                .map(Party::id);
    }

    private PartyId holder(PartyId party) {
        return host.process().party(party).absorbedInto().map(this::holder).orElse(party);
    }

    /** What is there, and could be looked up before its time was over, was found. */
    private void doubted(Created created, DeliveryFact end) {
        boolean settled = created.state != Created.State.WAITING
                && !created.task.isEmpty()
                && created.since.isBefore(Instant.ofEpochMilli(end.at()));
        boolean dropped = created.state == Created.State.DROPPED
                && Book.pool(created.to).equals("groups"); // of these the platform tells nothing
        Violation.unless(
                !settled || dropped || !script.isCalm(), "nobody knows what became of " + created + ", says " + end);
    }

    private void pools() {
        for (int who = 0; who < ScriptDraw.PEOPLE; who++) {
            same("friends", Identity.of("external", town.customer(who).id()), town.isListed(who));
            same("followers", Identity.of("openid", town.fan(who).openid()), town.follows(who));
        }
        town.crowd.forEach(each -> same("friends", Identity.of("external", each.id()), true));
        for (Town.Circle each : town.circles) {
            boolean open = new Circles(host, town, new Book()).isOpen(each);
            Violation.unless(
                    open == each.open,
                    "a group is " + (each.open ? "open" : "ended") + ", and is not taken for it, in the end");
        }
    }

    private void same(String pool, Identity who, boolean there) {
        boolean known = host.process()
                .customer(who)
                .map(each -> each.memberships().containsKey(pool))
                .orElse(false);
        Violation.unless(
                known == there, "in the end somebody is" + (there ? "" : " not") + " in " + pool + ": " + who.value());
    }

    private static List<Recorded> facts(Stores stores) {
        return stores.journal().read(0, Integer.MAX_VALUE);
    }

    private static String text(List<Recorded> facts) {
        return facts.stream()
                .map(each -> Instant.ofEpochMilli(each.fact().at()) + " " + each.party() + " " + each.fact())
                .collect(Collectors.joining("\n"));
    }

    /** To be read. */
    static String journal(Stores stores) {
        return text(facts(stores));
    }
}
