package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.Domains;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Step;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random journeys of random domains, walked by somebody to whom random things happen. */
class JourneyProperties {
    private static final long T = Shop.START.toEpochMilli();
    private static final PartyId SOMEBODY = new PartyId(7);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void the_same_happens_again(@ForAll("domains") PrivateDomain domain, @ForAll long seed) {
        Play one = walked(domain, seed, 40);
        Play two = walked(PrivateDomain.fromJson(domain.toJson()), seed, 40);

        assertThat(two.all()).isEqualTo(one.all());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void facts_alone_give_the_same_state(@ForAll("domains") PrivateDomain domain, @ForAll long seed) {
        Play play = walked(domain, seed, 40);

        assertThat(PartyCodec.encode(Evolve.apply(Party.unknown(SOMEBODY), play.all())))
                .isEqualTo(PartyCodec.encode(play.party()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void looking_more_often_changes_nothing(@ForAll("domains") PrivateDomain domain, @ForAll long seed) {
        Play seldom = new Play(domain, SOMEBODY, T);
        Play often = new Play(domain, SOMEBODY, T);
        Random random = new Random(seed);
        Random looks = new Random(seed + 1);
        for (int i = 0; i < 25; i++) {
            Act act = Act.random(random, domain);
            long until = seldom.now() + wait(random);
            seldom.until(until);
            while (often.now() < until) {
                often.until(Math.min(until, often.now() + 1 + looks.nextInt(200_000_000)))
                        .look();
            }
            act.on(seldom);
            act.on(often);
        }
        assertThat(often.all()).isEqualTo(seldom.all());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void the_books_balance(@ForAll("domains") PrivateDomain domain, @ForAll long seed) {
        Play play = walked(domain, seed, 40);
        Map<String, JourneyFact.Enrolled> open = new TreeMap<>();
        Set<String> tasks = new TreeSet<>();
        Set<String> visits = new TreeSet<>();
        Map<String, String> standing = new TreeMap<>();
        for (Fact fact : play.all()) {
            if (fact instanceof JourneyFact.Enrolled enrolled) {
                assertThat(open.put(enrolled.journey(), enrolled))
                        .as("twice in %s", fact)
                        .isNull();
                visits.removeIf(each -> each.startsWith(enrolled.journey() + "/"));
                standing.remove(enrolled.journey());
            } else if (fact instanceof JourneyFact.JourneyEnded ended) {
                assertThat(open.remove(ended.journey())).as("%s", fact).isNotNull();
            } else if (fact instanceof JourneyFact.StepReached reached) {
                JourneyFact.Enrolled began = Objects.requireNonNull(open.get(reached.journey()), "not in it");
                assertThat(reached.since()).isEqualTo(began.at());
                assertThat(domain.journeys()
                                .find(reached.journey(), reached.version())
                                .map(journey -> journey.step(reached.step())))
                        .as("%s", fact)
                        .isPresent();
                String visit = reached.journey() + "/" + reached.step() + "/" + reached.arrived();
                if (!visit.equals(standing.put(reached.journey(), visit))) {
                    assertThat(visits.add(visit))
                            .as("a step comes once at a moment: %s", fact)
                            .isTrue();
                }
            } else if (fact instanceof JourneyFact.TaskOpened opened) {
                assertThat(tasks.add(opened.task())).as("%s", fact).isTrue();
            } else if (fact instanceof JourneyFact.TaskClosed closed) {
                assertThat(tasks.remove(closed.task())).as("%s", fact).isTrue();
            }
        }
        assertThat(play.party().enrolments().keySet()).isEqualTo(open.keySet());
        Set<String> atTasks = new TreeSet<>();
        play.party().enrolments().forEach((name, at) -> {
            if (step(domain, name, at) instanceof StaffTask) {
                atTasks.add(Tasks.name(name, at));
            }
        });
        assertThat(tasks).isEqualTo(atTasks);
        settled(play);
    }

    @Example
    void the_walks_leave_nothing_out() {
        Set<String> seen = new TreeSet<>();
        int seed = 0;
        for (PrivateDomain domain : domains().sampleStream().limit(400).toList()) {
            Play play = walked(domain, seed++, 40);
            for (Fact fact : play.all()) {
                if (fact instanceof JourneyFact.StepReached reached) {
                    seen.add(reached.why());
                    domain.journeys()
                            .find(reached.journey(), reached.version())
                            .map(journey -> journey.step(reached.step()))
                            .ifPresent(step -> seen.add(step.getClass().getSimpleName()));
                } else if (fact instanceof JourneyFact.NotEnrolled not) {
                    seen.add(not.why().name());
                } else if (fact instanceof JourneyFact.JourneyEnded ended) {
                    seen.add(ended.outcome());
                } else if (fact instanceof JourneyFact.TaskClosed closed) {
                    seen.add(closed.outcome());
                }
            }
        }
        for (Class<?> kind : Step.class.getPermittedSubclasses()) {
            assertThat(seen).contains(kind.getSimpleName());
        }
        assertThat(seen)
                .contains(
                        "begun",
                        "sent",
                        "refused",
                        "waiting",
                        "paused",
                        "marked",
                        "jump",
                        "case 1",
                        "otherwise",
                        "again")
                .contains("answered", "known", "silent", "joined", "member", "missed", "overdue", "withdrawn", "甲", "乙")
                .contains("completed", "done", "exited", "对照", "left-pool", "taken-out", "restarted")
                .contains(
                        Arrays.stream(JourneyFact.Why.values()).map(Enum::name).toArray(String[]::new));
    }

    /** Nothing is left to do, everybody who waits waits for something, and every message that waits is waited for. */
    private static void settled(Play play) {
        List<String> wantedBy = new ArrayList<>();
        for (Outgoing message : play.waiting()) {
            wantedBy.add(message.journey() + "/" + message.step());
        }
        assertThat(wantedBy).doesNotHaveDuplicates();
        play.party().enrolments().forEach((name, at) -> {
            assertThat(at.attempts()).isPositive();
            assertThat(at.wake()).isGreaterThan(play.now());
            assertThat(wantedBy.contains(name + "/" + at.step())).isEqualTo(at.waiting());
            if (at.waiting()) {
                assertThat(at.wake()).isEqualTo(Moments.NEVER);
            } else {
                assertThat(play.due()).isLessThanOrEqualTo(at.wake());
            }
        });
        assertThat(wantedBy).hasSize((int) play.party().enrolments().values().stream()
                .filter(Enrolment::waiting)
                .count());
        assertThat(play.due()).isGreaterThan(play.now());
        assertThat(play.look().last()).isEmpty();
    }

    private static Play walked(PrivateDomain domain, long seed, int acts) {
        Random random = new Random(seed);
        Play play = new Play(domain, SOMEBODY, T);
        for (int i = 0; i < acts; i++) {
            play.after(wait(random));
            settled(play);
            Act.random(random, domain).on(play);
        }
        return play;
    }

    private static long wait(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(3_600_000);
            case 2 -> random.nextInt(4) * Play.DAY;
            default -> (long) (random.nextDouble() * 90 * Play.DAY);
        };
    }

    private static Step step(PrivateDomain domain, String name, Enrolment at) {
        Journey journey = domain.journeys().find(name, at.version()).orElseThrow();
        return Objects.requireNonNull(journey.step(at.step()), at.step());
    }

    /** Something that happens. */
    interface Act {
        void on(Play play);

        static Act random(Random random, PrivateDomain domain) {
            List<String> pools =
                    domain.pools().stream().map(each -> each.name()).toList();
            List<String> activities = List.copyOf(domain.activities().keySet());
            List<AttributeRule> rules = List.copyOf(domain.attributes().values());
            int pick = random.nextInt(100);
            String pool = pools.isEmpty() ? "" : pools.get(pick % pools.size());
            AttributeRule rule = rules.isEmpty() ? null : rules.get(pick % rules.size());
            String activity = activities.get(pick % activities.size());
            return switch (random.nextInt(12)) {
                case 0 -> pool.isEmpty() ? Play::look : play -> play.added(pool);
                case 1 -> pool.isEmpty() ? Play::look : play -> play.left(pool);
                case 2, 3 ->
                    play -> play.did(activity, List.of("", "不需要", "渐进镜片").get(pick % 3));
                case 4 -> play -> play.did("replied");
                case 5 -> rule == null ? Play::look : play -> play.signal(told(rule));
                case 6 ->
                    play -> play.signal(
                            new Occurrence.Tagged(List.of("近视", "高客单").get(pick % 2), "li"));
                case 7 -> Play::release;
                case 8 -> Play::refuse;
                case 9 -> play -> domain.journeys().newest().forEach(each -> play.call(each.name()));
                case 10 ->
                    play -> play.all().stream()
                            .filter(JourneyFact.TaskOpened.class::isInstance)
                            .reduce((a, b) -> b)
                            .ifPresent(fact -> play.taskDone(((JourneyFact.TaskOpened) fact).task(), "done"));
                default ->
                    play -> domain.journeys().newest().stream()
                            .skip(pick % 3)
                            .findFirst()
                            .ifPresent(each -> play.takeOut(each.name()));
            };
        }

        private static Occurrence told(AttributeRule rule) {
            return rule.plain()
                    ? new Occurrence.Described(ImmutableSortedMap.of(rule.name(), "7"), ImmutableSortedSet.of())
                    : new Occurrence.Described(ImmutableSortedMap.of(), ImmutableSortedSet.of(rule.name()));
        }
    }

    @Provide
    Arbitrary<PrivateDomain> domains() {
        return Domains.valid().filter(domain -> !domain.journeys().all().isEmpty());
    }
}
