package io.github.muchang.party;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random parties, made of what can happen to one; moments, names and amounts are few, so that they often coincide. */
final class Parties {
    static final PartyId ID = new PartyId(7);
    static final long START = 20_000 * ActivityLog.DAY;

    /** Local days; few enough for the day totals of 3 labels each under {@link #FEW_EXACT}. */
    static final int DAYS = 4;

    static final List<String> LABELS = List.of("", "frames", "镜片");

    /** A limit of exact entries under which random parties get day totals, and lose none of them. */
    static final int FEW_EXACT = 20;

    private Parties() {}

    /** Something that happens to a party; those of facts can happen in any order and to any half of a party. */
    record Event(String what, Consumer<Draft> change) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Party of(List<Event> events, int exactLimit) {
        Draft draft = Party.unknown(ID).draft();
        draft.exactLimit = exactLimit;
        events.forEach(event -> event.change().accept(draft));
        return draft.freeze();
    }

    static ActivityLog log(Party party, String type) {
        return Objects.requireNonNull(party.activities().find(type));
    }

    static Arbitrary<Party> any() {
        Arbitrary<List<Event>> events =
                Arbitraries.oneOf(facts(), states()).list().ofMaxSize(80);
        return Combinators.combine(events, Arbitraries.of(ActivityLog.EXACT, FEW_EXACT))
                .as(Parties::of)
                .withoutEdgeCases();
    }

    static Arbitrary<Event> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, deeds()),
                Tuple.of(1, consents()),
                Tuple.of(1, touches()),
                Tuple.of(1, signals()),
                Tuple.of(1, tags()),
                Tuple.of(1, attributes()),
                Tuple.of(2, messages().map(Parties::place)));
    }

    static Arbitrary<Event> deeds() {
        return Combinators.combine(
                        Arbitraries.of("purchased", "spoke"),
                        times(),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.of(LABELS),
                        Arbitraries.of(0L, 5L, 7L, -3L, ActivityLog.LARGEST_AMOUNT))
                .as((type, at, shift, label, amount) -> new Event(
                        type + " " + label + " " + amount + " at " + at + shift,
                        draft -> draft.did(
                                type,
                                at,
                                at / ActivityLog.DAY + shift,
                                label,
                                amount,
                                type.equals("purchased") ? "CNY" : "",
                                true)));
    }

    private static Arbitrary<Event> consents() {
        return Combinators.combine(
                        Arbitraries.of("promotion/*", "promotion/wecom", "care/qq"),
                        Arbitraries.of(true, false),
                        times(),
                        Arbitraries.of("v1", "v2"))
                .as((key, given, at, text) -> new Event(
                        key + given + at + text,
                        draft -> draft.consent(key, new Consent(given, at, given ? text : ""))));
    }

    private static Arbitrary<Event> touches() {
        return Combinators.combine(times(), Arbitraries.of("table-7", "card"), Arbitraries.of("friends", "group"))
                .as((at, source, pool) ->
                        new Event("touch " + source + pool + at, draft -> draft.touch(new Touch(at, source, pool))));
    }

    private static Arbitrary<Event> signals() {
        return Combinators.combine(Arbitraries.longs().between(-40, 40), times())
                .as((id, at) -> new Event("signal " + id + " at " + at, draft -> draft.remember(id, at)));
    }

    private static Arbitrary<Event> tags() {
        return Combinators.combine(Arbitraries.of("myopia", "近视", "vip"), times(), Arbitraries.of("rule", "staff"))
                .as((tag, at, by) -> new Event("tag " + tag + at + by, draft -> draft.tag(tag, at, by)));
    }

    private static Arbitrary<Event> attributes() {
        return Combinators.combine(Arbitraries.of("city", "size"), Arbitraries.of("上海", "12"), times())
                .as((name, value, at) -> new Event(name + "=" + value + at, draft -> {
                    draft.attribute(name, value, at);
                    draft.hold("name", at);
                }));
    }

    private static Arbitrary<Event> states() {
        Arbitrary<Event> memberships = Combinators.combine(
                        Arbitraries.of("friends", "group"),
                        times(),
                        Arbitraries.of("", "table-7"),
                        Arbitraries.of(Membership.Role.class))
                .as((pool, at, source, role) ->
                        new Event("enter " + pool + at + source + role, draft -> draft.enter(pool, at, source, role)));
        Arbitrary<Event> stages = Combinators.combine(Arbitraries.of("lead", "buyer"), times())
                .as((stage, at) -> new Event("stage " + stage + at, draft -> {
                    draft.stage(stage, at);
                    draft.enterSegment(stage + "s", at);
                    draft.seenAt(at);
                }));
        Arbitrary<Event> reaches = Combinators.combine(
                        Arbitraries.longs().between(-20, 20), Arbitraries.of("wecom", "qq"))
                .as((slot, carrier) -> new Event(
                        "reach " + slot + carrier,
                        draft -> draft.reach(new Reach(new AddressSlot(slot), CarrierId.of(carrier), "account"))));
        Arbitrary<Event> others = Combinators.combine(
                        Arbitraries.of(Party.Kind.class), times(), Arbitraries.of(0, 1, 2, 3, 4))
                .as((kind, at, what) -> new Event("other " + kind + at + what, draft -> {
                    switch (what) {
                        case 0 -> draft.register(kind, at);
                        case 1 -> draft.leave("group");
                        case 2 -> draft.held(true);
                        case 3 -> draft.held(false);
                        default -> draft.untag("vip");
                    }
                }));
        Arbitrary<Event> releases =
                messages().map(message -> new Event("release " + message, draft -> draft.release(message)));
        return Arbitraries.oneOf(
                memberships, stages, reaches, others, releases, journeys(), groups(), tasks(), suggestions());
    }

    private static Arbitrary<Event> groups() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        times(),
                        Arbitraries.of(Membership.Role.class),
                        Arbitraries.integers().between(0, 5))
                .as((group, at, role, what) -> new Event("group " + group + at + role + what, draft -> {
                    PartyId id = new PartyId(group);
                    Belonging former = draft.belonging(id);
                    Belonging now = former == null ? Belonging.of(id, "group", role, at) : former;
                    switch (what) {
                        case 0 -> draft.belong(now.as(role));
                        case 1 -> draft.belong(now.spoke(at / ActivityLog.DAY, at % 2 == 0, at % 3 == 0));
                        case 2 -> draft.unbelong(id);
                        case 3 -> draft.belong(now.decided(Belonging.Decision.SPARED, at));
                        case 4 ->
                            draft.community(draft.community()
                                    .with(new Community.Plan("group", "", "镜片" + group, "li", group, at, 0))
                                    .with(role, group));
                        default ->
                            draft.community(draft.community()
                                    .with(new CommunityDay(at / ActivityLog.DAY, group, 1, 1, 0, 0, 0))
                                    .with(draft.community()
                                            .rhythm()
                                            .through(at)
                                            .missing(at / ActivityLog.DAY)
                                            .moving(group, "来这边"))
                                    .with(role, group));
                    }
                    if (what > 4 && at % 2 == 0) {
                        draft.community(draft.community().ended(at));
                    }
                }));
    }

    private static Arbitrary<Event> tasks() {
        return Combinators.combine(
                        Arbitraries.of("欢迎:call:1", "欢迎:call:2", "名单:20513"),
                        times(),
                        times(),
                        Arbitraries.of("", "li", "王"),
                        Arbitraries.of(0, 1, 2, 3))
                .as((task, opened, given, staff, what) ->
                        new Event("task " + task + opened + given + staff + what, draft -> {
                            switch (what) {
                                case 0 -> draft.open(task, OpenTask.unassigned("欢迎", "call", opened, opened + 5));
                                case 1 -> draft.assign(task, staff, given);
                                case 2 -> draft.remind(task);
                                default -> draft.ownedBy(staff, given);
                            }
                        }));
    }

    private static Arbitrary<Event> suggestions() {
        return Combinators.combine(
                        Arbitraries.of("idea-1", "idea-2", "点子", "点子 4"),
                        times(),
                        Arbitraries.of("品鉴圈", "circle"),
                        Arbitraries.of(Suggestion.Stage.class),
                        Arbitraries.integers().between(0, 3))
                .as((key, made, circle, stage, what) ->
                        new Event("suggestion " + key + made + circle + stage + what, draft -> {
                            Suggestion suggestion = Suggestion.of(circle, made).at(stage);
                            switch (what) {
                                case 0 -> draft.suggest(key, suggestion);
                                case 1 -> draft.suggest(key, suggestion.toldBy(new MessageId(new PartyId(2), 9)));
                                case 2 -> draft.suggest(key, suggestion.toldBy(new MessageId(new PartyId(3), 9)));
                                default -> draft.settle(key);
                            }
                        }));
    }

    private static Arbitrary<Event> journeys() {
        return Combinators.combine(
                        Arbitraries.of("欢迎", "welcome", "回访"),
                        times(),
                        times(),
                        Arbitraries.of("hello", "第二天"),
                        Arbitraries.of(0, 1, 2))
                .as((journey, since, arrived, step, what) ->
                        new Event("journey " + journey + since + arrived + step + what, draft -> {
                            draft.walk(
                                    journey,
                                    new Enrolment(
                                            1 + what, step, since, arrived, arrived + what, what, arrived > since));
                            if (what == 2) {
                                draft.end(journey, arrived, step);
                            }
                        }));
    }

    private static Arbitrary<MessageId> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 100))
                .as((party, number) -> new MessageId(new PartyId(party), number));
    }

    /** One message always takes the same place. */
    private static Event place(MessageId message) {
        int number = message.number();
        TouchKind kind = TouchKind.of(number % 7 < 5 ? Purpose.PROMOTION : Purpose.CARE)
                .weighing(number % 5 == 0 ? 0 : 1 + number % 2)
                .over(number % 3 == 0 ? "wecom" : "")
                .in(number % 11 == 0 ? "群" : "friends");
        long at = START + number / 2 * (number % 50 == 0 ? 5 * ActivityLog.DAY : 3_600_000L);
        return new Event("place " + message, draft -> draft.reserve(new Reserved(message, at, kind)));
    }

    /** The first millisecond of a day, a time in it, or its last; often the same. */
    private static Arbitrary<Long> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 3),
                        Arbitraries.of(0L, 1L, ActivityLog.DAY / 2, ActivityLog.DAY - 1))
                .as((day, off) -> START + day * ActivityLog.DAY + off);
    }
}
