package io.github.muchang.testkit.simulation;

import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.CommunityFact.CommunityEnded;
import io.github.muchang.journal.CommunityFact.CommunityMoving;
import io.github.muchang.journal.CommunityFact.MemberSpoke;
import io.github.muchang.journal.CommunityFact.MemberWent;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.GroupFact.GroupLeft;
import io.github.muchang.journal.GroupFact.RemovalDecided;
import io.github.muchang.journal.HouseFact.ListDrawn;
import io.github.muchang.journal.HouseFact.StaffAway;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.AttributeSet;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.PersonFact.Contacted;
import io.github.muchang.journal.PersonFact.SignalTaken;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journal.StaffFact.TaskAssigned;
import io.github.muchang.journal.StaffFact.TaskReminded;
import io.github.muchang.time.Moments;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bugs that the simulation must catch, each with the profile that it is most at home in. None is in what is published. */
final class PlantedBugs {
    private final Map<String, Planted> all = new LinkedHashMap<>();

    /** A bug, and where it is looked for. */
    record Planted(Bug bug, Profile profile) {}

    private PlantedBugs() {
        stores();
        states();
        carriers();
        loose();
        strict();
        doors();
        staff();
        groups();
        programmes();
        plans();
    }

    static Map<String, Planted> all() {
        return new PlantedBugs().all;
    }

    private void stores() {
        add("every ninth commit is acknowledged and not made", StoreBugs.swallowing(9), Profile.UNIFORM);
        add(
                "activities are missing in the journal",
                StoreBugs.dropping(ActivityRecorded.class::isInstance),
                Profile.UNIFORM);
        add("every third party is never due", StoreBugs.overlooking(party -> party.value() % 3 == 0), Profile.UNIFORM);
        add("everybody is due a millisecond late", StoreBugs.changing(StoreBugs::late), Profile.LIMITS);
        add(
                "every second party that comes to a step is never due again",
                StoreBugs.changing(change -> change.facts().stream().anyMatch(StepReached.class::isInstance)
                                && change.party().value() % 2 == 0
                        ? StoreBugs.due(change, Moments.NEVER)
                        : change),
                Profile.UNIFORM);
    }

    private void states() {
        add("states forget what was sent", StoreBugs.changing(StoreBugs::withoutLedger), Profile.LIMITS);
        add("states forget what is in doubt", StoreBugs.changing(StoreBugs::withoutDoubts), Profile.CRASH);
        add("states forget which signals came", StoreBugs.forgetting(SignalTaken.class::isInstance), Profile.MERGE);
        add("states forget what people agreed to", StoreBugs.forgetting(ConsentSaid.class::isInstance), Profile.OPTOUT);
        add("states forget who left", StoreBugs.forgetting(PoolLeft.class::isInstance), Profile.OPTOUT);
        add("states forget who was heard from", StoreBugs.forgetting(Contacted.class::isInstance), Profile.LIMITS);
        add("states forget where people are", StoreBugs.forgetting(AttributeSet.class::isInstance), Profile.UNIFORM);
        add(
                "states forget what was begun to be sent",
                StoreBugs.forgetting(DeliveryStarted.class::isInstance),
                Profile.CRASH);
        add("states forget what was refused", StoreBugs.forgetting(DeliveryRefused.class::isInstance), Profile.CRASH);
        add(
                "states forget that a journey was begun",
                StoreBugs.forgetting(fact -> fact instanceof Enrolled || fact instanceof StepReached),
                Profile.UNIFORM);
        add(
                "states forget that a journey is over",
                StoreBugs.forgetting(JourneyEnded.class::isInstance),
                Profile.UNIFORM);
    }

    private void carriers() {
        add("each message goes out twice", CarrierBugs.giving(() -> CarrierBugs::twice), Profile.UNIFORM);
        add("messages go out when the next does", CarrierBugs.giving(CarrierBugs::late), Profile.UNIFORM);
        add("messages go to whoever was written to before", CarrierBugs.giving(CarrierBugs::astray), Profile.UNIFORM);
        add("all messages have one key", CarrierBugs.giving(CarrierBugs::underOneKey), Profile.UNIFORM);
        add("what was refused counts as delivered", CarrierBugs.giving(() -> CarrierBugs::accepting), Profile.CRASH);
        add("every fifth message is swallowed", CarrierBugs.giving(() -> CarrierBugs.swallowing(5)), Profile.UNIFORM);
        add("no answer counts as a refusal", CarrierBugs.giving(() -> CarrierBugs::doubtIsRefusal), Profile.CRASH);
        add("what is in doubt is sent again blindly", CarrierBugs.able(CarrierBugs::knowingKeys), Profile.CRASH);
        add("what was received is looked up as never seen", CarrierBugs.looking(CarrierBugs::neverSeen), Profile.CRASH);
    }

    private void loose() {
        add("caps let one more through", PlanBugs.rule(Rule.Cap.class, cap -> PlanBugs.most(cap, 1)), Profile.LIMITS);
        add("caps count by the calendar", PlanBugs.plan(PlanBugs::byCalendar), Profile.LIMITS);
        add(
                "windows of caps are a millisecond short",
                PlanBugs.rule(Rule.Cap.class, cap -> PlanBugs.window(cap, -1)),
                Profile.LIMITS);
        add("quiet hours are not kept", PlanBugs.without(Rule.Quiet.class), Profile.UNIFORM);
        add("quiet hours end an hour early", PlanBugs.rule(Rule.Quiet.class, PlanBugs::shorter), Profile.UNIFORM);
        add(
                "gaps are a millisecond short",
                PlanBugs.rule(Rule.Gap.class, gap -> new Rule.Gap(gap.length() - 1, gap.of())),
                Profile.LIMITS);
        add("nobody needs to agree", PlanBugs.without(Rule.Agreed.class), Profile.OPTOUT);
        add("what was bought is sold again", PlanBugs.without(Rule.Bought.class), Profile.UNIFORM);
        add("complaints disturb nobody", PlanBugs.without(Rule.Complaint.class), Profile.UNIFORM);
        add("anybody is invited", PlanBugs.without(Rule.Admitted.class), Profile.UNIFORM);
        add(
                "windows of platforms are an hour longer",
                PlanBugs.rule(Rule.Heard.class, heard -> PlanBugs.heard(heard, PlanDraw.HOUR)),
                Profile.LIMITS);
        add(
                "quotas let one more through",
                PlanBugs.rule(Rule.Quota.class, quota -> PlanBugs.quota(quota, 1)),
                Profile.LIMITS);
        add(
                "journeys are walked again and again",
                PlanBugs.plan(plan -> PlanBugs.journeys(plan, PlanBugs::again)),
                Profile.MERGE);
        add(
                "pauses are an hour longer",
                PlanBugs.plan(plan -> PlanBugs.journeys(plan, PlanBugs::slower)),
                Profile.CHANGE);
    }

    private void strict() {
        add("caps let one less through", PlanBugs.rule(Rule.Cap.class, cap -> PlanBugs.most(cap, -1)), Profile.LIMITS);
        add(
                "windows of caps are a millisecond long",
                PlanBugs.rule(Rule.Cap.class, cap -> PlanBugs.window(cap, 1)),
                Profile.LIMITS);
        add("quiet hours begin an hour early", PlanBugs.rule(Rule.Quiet.class, PlanBugs::longer), Profile.UNIFORM);
        add(
                "gaps are doubled",
                PlanBugs.rule(Rule.Gap.class, gap -> new Rule.Gap(2 * gap.length(), gap.of())),
                Profile.LIMITS);
        add("everything needs agreement", PlanBugs.rule(Rule.Agreed.class, PlanBugs::agreedToAll), Profile.OPTOUT);
        add(
                "quotas let one less through",
                PlanBugs.rule(Rule.Quota.class, quota -> PlanBugs.quota(quota, -1)),
                Profile.LIMITS);
        add(
                "windows of platforms are a minute shorter",
                PlanBugs.rule(Rule.Heard.class, heard -> PlanBugs.heard(heard, -60_000)),
                Profile.LIMITS);
    }

    private void doors() {
        add("every tenth signal is lost", DoorBugs.door(DoorBugs::lost), Profile.UNIFORM);
        add("every signal is taken in twice", DoorBugs.door(DoorBugs::twice), Profile.UNIFORM);
        add("everybody lives in Greenwich", DoorBugs.door(DoorBugs::inGreenwich), Profile.CHANGE);
        add("withdrawals are not heard", DoorBugs.door(DoorBugs::deaf), Profile.OPTOUT);
        add("departures are not heard", DoorBugs.door(DoorBugs::sticky), Profile.OPTOUT);
        add("nobody turns out to be somebody else", DoorBugs.door(DoorBugs::forgetful), Profile.MERGE);
    }

    private void staff() {
        add("states forget which tasks are closed", StoreBugs.forgetting(TaskClosed.class::isInstance), Profile.STAFF);
        add("states forget who has a task", StoreBugs.forgetting(TaskAssigned.class::isInstance), Profile.STAFF);
        add("states forget who was reminded", StoreBugs.forgetting(TaskReminded.class::isInstance), Profile.STAFF);
        add("states forget who looks after whom", StoreBugs.forgetting(OwnerSet.class::isInstance), Profile.STAFF);
        add("states forget who of the staff is away", StoreBugs.forgetting(StaffAway.class::isInstance), Profile.STAFF);
        add("states forget which lists were drawn", StoreBugs.forgetting(ListDrawn.class::isInstance), Profile.STAFF);
        add(
                "what is written by hand takes no place",
                StoreBugs.forgetting(SentByHand.class::isInstance),
                Profile.STAFF);
        add("what is written by hand takes two places", StoreBugs.changing(StaffBugs::twice), Profile.STAFF);
        add("staff works day and night", StaffBugs.crew(StaffBugs::tireless), Profile.STAFF);
        add("staff takes one task more", StaffBugs.crew(StaffBugs::stronger), Profile.STAFF);
        add("staff takes one task less", StaffBugs.crew(StaffBugs::weaker), Profile.STAFF);
    }

    private void groups() {
        add("states forget who left a group", StoreBugs.forgetting(GroupLeft.class::isInstance), Profile.GROUPS);
        add("groups forget who spoke", StoreBugs.forgetting(MemberSpoke.class::isInstance), Profile.GROUPS);
        add("groups forget who went", StoreBugs.forgetting(MemberWent.class::isInstance), Profile.GROUPS);
        add(
                "groups forget that they are closed",
                StoreBugs.forgetting(CommunityEnded.class::isInstance),
                Profile.GROUPS);
        add("no group turns out to be another", DoorBugs.door(StaffBugs::apart), Profile.GROUPS);
        add(
                "states forget what was decided about members",
                StoreBugs.forgetting(RemovalDecided.class::isInstance),
                Profile.GROUPS);
    }

    private void programmes() {
        add("groups forget which slots came", StoreBugs.forgetting(SlotCame.class::isInstance), Profile.GROUPS);
        add(
                "groups forget which slots were missed",
                StoreBugs.forgetting(SlotMissed.class::isInstance),
                Profile.GROUPS);
        add(
                "groups forget where members move",
                StoreBugs.forgetting(CommunityMoving.class::isInstance),
                Profile.GROUPS);
        add("slots come a minute late", GroupBugs.programmes(GroupBugs::late), Profile.GROUPS);
        add("groups say no farewell", GroupBugs.programmes(GroupBugs::withoutFarewell), Profile.GROUPS);
        add("groups hand nobody on", GroupBugs.programmes(GroupBugs::withoutHandOver), Profile.GROUPS);
        add("groups hand everybody on", GroupBugs.programmes(GroupBugs::welcoming), Profile.GROUPS);
        add("whoever is handed on is invited again", GroupBugs.clinging(), Profile.GROUPS);
        add("no group ends by itself", DoorBugs.door(GroupBugs::endless), Profile.GROUPS);
        add("groups end a minute late", DoorBugs.door(GroupBugs::lingering), Profile.GROUPS);
        add(
                "groups are full of advertising",
                PlanBugs.rule(Rule.Ads.class, ads -> GroupBugs.shameless()),
                Profile.GROUPS);
    }

    private void plans() {
        add(
                "new versions leave everybody where they are",
                PlanBugs.plan(plan -> PlanBugs.journeys(plan, StaffBugs::silent)),
                Profile.CHANGE);
        add("journeys that are gone are walked on", StaffBugs.faithful(), Profile.CHANGE);
    }

    private void add(String name, Bug bug, Profile profile) {
        all.put(name, new Planted(bug, profile));
    }
}
