package io.github.muchang.journal;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.average;
import static io.github.muchang.segment.Conditions.cameFrom;
import static io.github.muchang.segment.Conditions.consentedTo;
import static io.github.muchang.segment.Conditions.daysInARow;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.distinctDays;
import static io.github.muchang.segment.Conditions.inAtLeastPools;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.largest;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.poolAge;
import static io.github.muchang.segment.Conditions.sequence;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.sinceFirst;
import static io.github.muchang.segment.Conditions.sinceLast;
import static io.github.muchang.segment.Conditions.stageAge;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.segment.Conditions.top;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Moments;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;

/** At least one fact of each kind, and evidence of each kind of condition. */
final class Samples {
    static final long T = 1_772_326_800_000L;

    private static final MessageId MESSAGE = new MessageId(new PartyId(7), 3);
    private static final PartyId GROUP = new PartyId(9);
    private static final CarrierId WECOM = CarrierId.of("wecom");

    private static final String STATE =
            Base64.getEncoder().encodeToString(PartyCodec.encode(Party.unknown(new PartyId(7))));

    private static final ImmutableList<Condition> CONDITIONS = ImmutableList.of(
            did("purchased").atLeast(2).within(days(90)),
            did("purchased").labelled("渐进片").between(1, 3).ever(),
            did("clicked").atMost(4).thisWeek(),
            total("purchased").atLeast(yuan(500)).within(hours(36)),
            total("purchased").between(yuan(-5), yuan(5000)).thisMonth(),
            average("purchased").atMost(yuan(300)).thisYear(),
            largest("purchased").atLeast(yuan(1)).today(),
            distinctDays("visited").atLeast(3).within(days(30)),
            daysInARow("spoke").exactly(7).ever(),
            sinceFirst("purchased").atLeast(days(30)),
            sinceLast("purchased").labelled("镜片").between(days(30), days(60)),
            silentFor(days(180)),
            stageAge().lessThan(days(7)),
            poolAge("friends").atLeast(hours(1)),
            inAtLeastPools(2),
            sequence("clicked", "purchased", days(3)).within(days(30)),
            top(20, total("purchased").over(days(365))),
            memberOf("group", Membership.Role.KOC),
            memberOf("friends"),
            tagged("近视"),
            atStage("buyer"),
            inSegment("loyal"),
            attribute("city").isOneOf("上海", "杭州"),
            attribute("diopter").atMost(-3),
            attribute("city").isKnown(),
            consentedTo(Purpose.PROMOTION, "wecom"),
            cameFrom("table-7"),
            not(any(tagged("近视"), all(tagged("老花"), atStage("lead")))));

    private Samples() {}

    static List<Fact> facts() {
        return ImmutableList.<Fact>builder().addAll(known()).addAll(ongoing()).build();
    }

    private static List<Fact> known() {
        List<Evidence> evidence = CONDITIONS.stream()
                .map(condition -> new Evidence(condition, CONDITIONS.indexOf(condition) % 3 != 0, 2, T - 5))
                .collect(ImmutableList.toImmutableList());
        return ImmutableList.of(
                new ChannelFact.SourceTouched(T, T - 1, "table-7", "guests/friends", "friends"),
                new ChannelFact.SourceTouched(T, T, "poster", "", "friends"),
                new ChannelFact.PoolEntered(
                        T, T, "friends", "guests", "table-7", "guests/friends", Membership.Role.MEMBER),
                new ChannelFact.PoolEntered(T, T, "群·镜片 1", "", "", "", Membership.Role.OWNER),
                new ChannelFact.PoolLeft(T, T, "friends", "group"),
                new ChannelFact.PoolLeft(T, T, "friends", ""),
                new ChannelFact.RoleChanged(T, "group", Membership.Role.KOC),
                new PersonFact.Registered(T, Party.Kind.CUSTOMER),
                new PersonFact.Registered(T, Party.Kind.COMMUNITY),
                new PersonFact.Registered(T, Party.Kind.HOUSE),
                new PersonFact.SignalTaken(T, new SignalHash(-1), "did", T - 100_000_000, true),
                new PersonFact.SignalTaken(T, new SignalHash(0), "added", T, false),
                new PersonFact.IdentityKnown(T, "unionid"),
                new PersonFact.IdentityConflict(T, "phone", 3),
                new PersonFact.ReachKnown(T, new AddressSlot(Long.MIN_VALUE), CarrierId.of("wecom"), "optician"),
                new PersonFact.ActivityRecorded(T, T, "purchased", 20_513, "渐进片", 128_050, "CNY", true),
                new PersonFact.ActivityRecorded(T, T - 5, "received", 20_513, "", 0, "", false),
                new PersonFact.ActivityRecorded(T, T, "rewarded", 20_513, "", -30, "PTS", false),
                new PersonFact.AttributeSet(T, T, "city", "上海 \"外滩\" \\ 🐑"),
                new PersonFact.AttributeExpired(T, "diopter"),
                new PersonFact.PersonalHeld(T, T, "birthday"),
                new PersonFact.PersonalExpired(T, "birthday"),
                new PersonFact.TagGiven(T, T, "近视", "optician"),
                new PersonFact.TagTaken(T, "近视", "optician"),
                new PersonFact.ConsentSaid(T, T, "promotion", "*", true, "v2026-01"),
                new PersonFact.ConsentSaid(T, T, "care", "wecom", false, ""),
                new PersonFact.Merged(T, new PartyId(7), STATE),
                new PersonFact.Absorbed(T, new PartyId(2)),
                new PersonFact.Erased(T),
                new LegalFact.HoldPlaced(T, "案号 (2026) 沪 01 民初 1 号"),
                new LegalFact.HoldLifted(T),
                new LegalFact.ErasureRefused(T, LegalFact.ErasureRefused.LEGAL_HOLD),
                new RuleFact.StageEntered(T, "stranger", "", List.of()),
                new RuleFact.StageEntered(T, "buyer", "connected", evidence),
                new RuleFact.SegmentEntered(T, "loyal", evidence),
                new RuleFact.SegmentLeft(T, "loyal", evidence),
                new RuleFact.SegmentLeft(T, "of old", List.of()),
                new GroupFact.GroupJoined(T, T - 1, 20_513, GROUP, "群·镜片 1", Membership.Role.MEMBER),
                new GroupFact.GroupLeft(T, T, 20_513, GROUP, Membership.Role.KOC, GroupFact.LEFT),
                new GroupFact.GroupLeft(T, T, 20_513, GROUP, Membership.Role.MEMBER, GroupFact.REMOVED),
                new GroupFact.GroupLeft(T, T, 20_513, GROUP, Membership.Role.MEMBER, GroupFact.ENDED),
                new GroupFact.GroupRoleChanged(T, GROUP, Membership.Role.MEMBER, Membership.Role.ADMIN),
                new GroupFact.GroupSpoke(T, T - 5, GROUP, 20_513, true, false, false),
                new GroupFact.GroupSpoke(T, T, GROUP, 20_513, false, true, true),
                new GroupFact.GroupBecame(T, GROUP, new PartyId(2), "group"),
                new GroupFact.RemovalDecided(T, GROUP, "lurker", true, "li"),
                new GroupFact.RemovalDecided(T, GROUP, "advertiser", false, "li"),
                new MeasureFact.MeasureBegun(T, GROUP, MeasureFact.REMOVE, 0, ""),
                new MeasureFact.MeasureBegun(T, GROUP, MeasureFact.MUTE, T + 600_000, "li"),
                new MeasureFact.MeasureEnded(T, GROUP, MeasureFact.REMOVE, MeasureFact.REFUSED, "11282"),
                new MeasureFact.MeasureEnded(T, GROUP, MeasureFact.ADMIT, MeasureFact.DONE, ""),
                new MeasureFact.GroupMuted(T, GROUP, T + 600_000, "li", MeasureFact.BEGUN),
                new MeasureFact.GroupMuted(T, GROUP, 0, "", MeasureFact.DONE),
                new CommunityFact.CommunityArranged(T, "group", "open-class", "镜片护理", "li", 200, T, T + 5),
                new CommunityFact.CommunityArranged(T, "group", "", "", "", 0, T, 0),
                new CommunityFact.CommunityEnded(T, T - 1),
                new GroupFact.HandedOn(T, GROUP, "vip-group", 0, "来这边"),
                new GroupFact.HandedOn(T, GROUP, "group", 12, "来这边"),
                new CommunityFact.CommunityMoving(T, 12, "来这边", "li"),
                new CommunityFact.CommunityMoving(T, 0, "", ""),
                new CommunityFact.ProgrammeBegun(T, "open-class"),
                new CommunityFact.SlotCame(T, T - 1, "课程", false),
                new CommunityFact.SlotCame(T, T, "farewell", true),
                new CommunityFact.SlotMissed(T, 20_513, T - 9, "课程", CommunityFact.SlotMissed.LATE),
                new CommunityFact.SlotMissed(T, 20_513, T, "课程", CommunityFact.SlotMissed.SUPPRESSED),
                new CommunityFact.SlotMissed(T, 20_513, T, "课程", CommunityFact.SlotMissed.NOT_DONE),
                new CommunityFact.SlotMissed(T, 20_513, T, "课程", "expired"),
                new CommunityFact.MemberCame(T, 20_513, new PartyId(7), Membership.Role.OWNER),
                new CommunityFact.MemberWent(T, 20_513, new PartyId(7), Membership.Role.MEMBER, GroupFact.LEFT),
                new CommunityFact.MemberWent(T, 20_513, new PartyId(7), Membership.Role.MEMBER, GroupFact.REMOVED),
                new CommunityFact.MemberWent(T, 20_513, new PartyId(7), Membership.Role.MEMBER, GroupFact.ENDED),
                new CommunityFact.MemberWent(T, 20_513, new PartyId(7), Membership.Role.MEMBER, GroupFact.UNITED),
                new CommunityFact.MemberRose(T, new PartyId(7), Membership.Role.MEMBER, Membership.Role.KOC),
                new CommunityFact.MemberSpoke(T, 20_513, new PartyId(7), true, false),
                measured("total:purchased:P365D"),
                measured("did:purchased[渐进片]:ever"),
                measured("average:purchased:ever"),
                measured("largest:purchased:ever"),
                measured("distinctDays:visited:ever"),
                measured("daysInARow:visited:ever"),
                measured("sinceFirst:purchased"),
                measured("sinceLast:purchased"),
                measured("silence:"),
                measured("stageAge:"),
                measured("poolAge:friends"),
                measured("pools"),
                new HouseFact.ImportAdvanced(T, "orders", "", "9f86d081", 65_536, 1_000),
                new HouseFact.DefinitionAdopted(T, "9f86d081884c7d65"));
    }

    /** What is decided and done about journeys and messages. */
    static List<Fact> ongoing() {
        Reason quiet = new Reason(
                "quiet-hours",
                "defer",
                T + 36_000_000,
                "21:30 到 08:30 不打扰",
                "nobody is written to from 21:30 to 08:30");
        return List.of(
                new JourneyFact.Enrolled(T, "新客欢迎", 1, "hello", "entered friends"),
                new JourneyFact.NotEnrolled(T, "新客欢迎", "entered friends", JourneyFact.Why.TOO_SOON, List.of()),
                new JourneyFact.StepReached(T, "新客欢迎", 1, "wait", T, T, T + 172_800_000, 1, false, "sent", List.of()),
                new JourneyFact.StepReached(T, "新客欢迎", 1, "ask", T, T, Moments.NEVER, 1, true, "case 1", because()),
                new JourneyFact.JourneyEnded(T, "新客欢迎", 1, "ask", T, "replied", because()),
                new JourneyFact.TaskOpened(T, "新客欢迎", "call", "新客欢迎:call:mmp", "打电话", "验光师", List.of(), T + 86_400_000),
                new JourneyFact.TaskOpened(
                        T, "新客欢迎", "call", "新客欢迎:call:mmp", "打电话", "", List.of("li", "王"), T + 86_400_000),
                new JourneyFact.TaskClosed(T, "新客欢迎", "call", "新客欢迎:call:mmp", "done", "li"),
                new JourneyFact.TaskClosed(T, "新客欢迎", "call", "新客欢迎:call:mmp", JourneyFact.TaskClosed.OVERDUE, ""),
                new StaffFact.TaskAssigned(T, "新客欢迎:call:mmp", "li", "", StaffFact.Why.OWNER),
                new StaffFact.TaskAssigned(T, "新客欢迎:call:mmp", "", "li", StaffFact.Why.AWAY),
                new StaffFact.TaskReminded(T, "新客欢迎:call:mmp", "li", T + 3_600_000),
                new StaffFact.OwnerSet(T, "王", "li", StaffFact.Why.LEFT),
                new StaffFact.OwnerSet(T, "li", "", StaffFact.Why.ADDED),
                new StaffFact.VisitOpened(T, "vip-moments", "vip-moments:20513", "看看朋友圈", "li", T + 3_600_000),
                new StaffFact.VisitClosed(
                        T, "vip-moments", "vip-moments:20513", StaffFact.VisitClosed.DONE, "li", MESSAGE),
                new StaffFact.VisitClosed(
                        T, "vip-moments", "vip-moments:20513", StaffFact.VisitClosed.MISSED, "", MESSAGE),
                new StaffFact.SentByHand(
                        T,
                        MESSAGE,
                        "hello",
                        "li",
                        Purpose.SERVICE,
                        1,
                        WECOM,
                        "li",
                        "friends",
                        "friends/1:1",
                        "",
                        "镜片",
                        List.of(quiet)),
                new StaffFact.NotSentByHand(T, MESSAGE, "hello", "li", List.of(quiet)),
                new CircleFact.Admitted(T, "品鉴圈", "li"),
                new CircleFact.AdmissionRefused(T, "品鉴圈", "li", List.of(quiet)),
                new CircleFact.SuggestionMade(T, "品鉴圈", "idea-17"),
                new CircleFact.SuggestionAdopted(T, "品鉴圈", "idea-17", "li"),
                new CircleFact.SuggestionDeclined(T, "品鉴圈", "idea-17", "li", "做过一次，起雾更多"),
                new CircleFact.SuggestionCredited(T, "品鉴圈", "idea-17", "li", "naming-v1"),
                new CircleFact.SuggestionCredited(T, "品鉴圈", "idea-17", "li", ""),
                new CircleFact.SuggestionTelling(T, "品鉴圈", "idea-17", MESSAGE),
                new CircleFact.SuggestionTold(T, "品鉴圈", "idea-17", MESSAGE),
                new HouseFact.StaffAway(T, "li", T, T + 86_400_000, List.of()),
                new HouseFact.StaffAway(T, "li", T, Moments.NEVER, List.of("王", "zhao")),
                new HouseFact.StaffBack(T, "li"),
                new HouseFact.ListDrawn(T, "vip-moments", 20_513, 7),
                new HouseFact.RosterPulled(T, "friends", T - 60_000, 2, "17,1,1,40", 104, 3, true),
                new HouseFact.RosterCompared(T, "friends", T - 60_000, 2, 0),
                new HouseFact.CodeMade(T, "table-7", "wecom", "42b34949e138eb6e027c123cba77fad7"),
                new ProofFact.ProofVouched(T, "lin-review", new PartyId(9), T - 60_000, "9f86d081884c7d65"),
                new ProofFact.ProofReleased(T, "lin-review", ProofFact.ProofReleased.WITHDRAWN),
                new ProofFact.ProofReleased(T, "lin-review", ProofFact.ProofReleased.ERASED),
                new DeliveryFact.MessageDeferred(
                        T,
                        MESSAGE,
                        "hello",
                        "friends",
                        WECOM,
                        "新客欢迎",
                        "hello",
                        "小林",
                        "",
                        50,
                        T,
                        T + 259_200_000,
                        T + 36_000_000,
                        List.of(quiet)),
                new DeliveryFact.MessageSuppressed(
                        T,
                        MESSAGE,
                        "hello",
                        "friends",
                        "",
                        "",
                        List.of(new Reason("consent", "refuse", 0, "未同意接收", "there is no consent"))),
                new DeliveryFact.DeliveryRequested(
                        T,
                        MESSAGE,
                        "hello",
                        Purpose.SERVICE,
                        "friends",
                        WECOM,
                        "corp-1",
                        new AddressSlot(7),
                        "新客欢迎",
                        "hello",
                        "小林",
                        "vip",
                        50,
                        T,
                        T + 259_200_000,
                        1,
                        "friends/1:1",
                        "",
                        "镜片",
                        List.of("内容要对客户有价值")),
                new PersonFact.Contacted(T, T - 60_000, WECOM),
                new DeliveryFact.DeliveryStarted(T, MESSAGE, WECOM, "corp-1"),
                new DeliveryFact.DeliveryHeldUp(T, MESSAGE, Outgoing.State.REQUESTED, T + 60_000, "", "throttled"),
                new DeliveryFact.DeliveryHeldUp(T, MESSAGE, Outgoing.State.PENDING, Moments.NEVER, "job-7", "pending"),
                new DeliveryFact.DeliveryAccepted(T, MESSAGE, "msg-17"),
                new DeliveryFact.DeliveryRefused(T, MESSAGE, "not-a-friend", "84061"),
                new DeliveryFact.DeliveryUnresolved(T, MESSAGE, "timeout"),
                new LossFact.ReachLost(T, new AddressSlot(Long.MIN_VALUE), "not-a-contact"),
                new LossFact.DeadLetterDropped(T, MESSAGE, true),
                new LossFact.DeadLetterDropped(T, MESSAGE, false),
                new ReferralFact.CodeGiven(T, "老友荐新", "r42b34949e138eb6e"),
                new ReferralFact.RewardGranted(
                        T, "4711/1", "老友荐新", 1, new PartyId(9), 4711, T - 1_296_000_000, 2_000, "CNY"),
                new ReferralFact.RewardPaid(T, "4711/1"),
                new ReferralFact.RewardRefused(T, "4711/1", "活动已结束"),
                new ReferralFact.RewardReversed(T, "4711/1", "refunded"));
    }

    private static List<Evidence> because() {
        return List.of(new Evidence(CONDITIONS.get(0), true, 2, 0));
    }

    private static Fact measured(String metric) {
        return new HouseFact.YardstickMeasured(
                T,
                metric,
                1_000,
                LongStream.range(0, 99).mapToObj(top -> 9_900 - 100 * top).toList());
    }
}
