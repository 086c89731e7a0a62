package io.github.muchang.engine;

import io.github.muchang.community.Programme;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.CommunityFact.ProgrammeBegun;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.party.Community;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the programmes of communities: each post at its moment, as a message by the ordinary policies, or as a task of staff where
 * no message reaches the community. What does not go out in its time is said to be missed.
 */
final class Rhythms {
    /** What should have happened so long ago nobody calls missed: the programme begins anew. */
    private static final long FORGOTTEN = Span.days(31).millis();

    private final PrivateDomain domain;
    private final Sender sender;
    private final Routes routes;

    Rhythms(PrivateDomain domain, Sender sender) {
        this.domain = domain;
        this.sender = sender;
        this.routes = new Routes(domain);
    }

    /** Whatever has its moment by now; answers the next moment. */
    long look(Deciding deciding) {
        Programme programme = followed(deciding.party());
        if (programme == null) {
            return Moments.NEVER;
        }
        List<Programme.Post> next = next(programme, deciding);
        boolean forgotten = !next.isEmpty() && next.get(0).at() < deciding.now() - FORGOTTEN;
        if (forgotten || deciding.party().community().rhythm().through() == 0) {
            deciding.say(new ProgrammeBegun(deciding.now(), programme.name()));
            next = next(programme, deciding);
        }
        while (!next.isEmpty() && next.get(0).at() <= deciding.now()) {
            next.forEach(post -> come(post, programme, deciding));
            next = next(programme, deciding);
        }
        return next.isEmpty() ? Moments.NEVER : next.get(0).at();
    }

    /** What was to be posted, and in this decision turned out not to be. */
    void account(Deciding deciding) {
        Party before = deciding.before();
        for (Fact fact : deciding.since(0)) {
            if (fact instanceof MessageSuppressed message && isPost(message.journey(), message.step())) {
                long due =
                        before.outgoing(message.message()).map(Outgoing::wanted).orElse(deciding.now());
                missed(due, message.content(), SlotMissed.SUPPRESSED, deciding);
            } else if (fact instanceof DeliveryRefused refused) {
                before.outgoing(refused.message())
                        .filter(each -> isPost(each.journey(), each.step()))
                        .ifPresent(each -> missed(each.wanted(), each.content(), refused.reason(), deciding));
            } else if (fact instanceof VisitClosed visit && visit.outcome().equals(VisitClosed.MISSED)) {
                OpenTask task = before.tasks().find(visit.task());
                missed(task == null ? deciding.now() : task.opened(), visit.list(), SlotMissed.NOT_DONE, deciding);
            }
        }
    }

    private @Nullable Programme followed(Party party) {
        Community community = party.community();
        return community.isOpen()
                ? domain.programme(community.plan().programme()).orElse(null)
                : null;
    }

    private List<Programme.Post> next(Programme programme, Deciding deciding) {
        Community community = deciding.party().community();
        return programme.next(community.plan(), community.rhythm().through(), domain.calendar());
    }

    private void come(Programme.Post post, Programme programme, Deciding deciding) {
        deciding.say(new SlotCame(deciding.now(), post.at(), post.content(), post.farewell()));
        if (post.until() <= deciding.now()) {
            missed(post.at(), post.content(), SlotMissed.LATE, deciding);
        } else if (routes.to(deciding.party()).isEmpty()
                && !domain.team().members().isEmpty()) {
            task(post, programme, deciding);
        } else {
            sender.send(deciding, Wanted.post(programme.name(), post.content(), post.until()));
        }
    }

    /** In the hands of whoever looks after the community, if it is somebody of the staff. */
    private void task(Programme.Post post, Programme programme, Deciding deciding) {
        Community.Plan plan = deciding.party().community().plan();
        String owner = plan.owner();
        String staff = domain.team().member(owner).isPresent() ? owner : "";
        deciding.say(new VisitOpened(
                deciding.now(),
                post.content(),
                OpenTask.name(programme.name(), post.content(), post.at()),
                Programme.todo(post.content(), domain.kindOf(plan.pool())),
                staff,
                post.until()));
    }

    private void missed(long due, String content, String why, Deciding deciding) {
        deciding.say(new SlotMissed(deciding.now(), domain.calendar().dayOf(due), due, content, why));
    }

    /** Only programmes want messages that no journey wants, and that have a step. */
    private static boolean isPost(String journey, String step) {
        return journey.isEmpty() && !step.isEmpty();
    }
}
