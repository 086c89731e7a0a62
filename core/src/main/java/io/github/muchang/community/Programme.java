package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.party.Community;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What groups of a kind do in a week, again and again from their begin to their end, what they do once, and how they end; or what a feed
 * posts. Of a domain that has it, it is carried out in every community that follows it. Immutable; each method answers a changed copy.
 *
 * @param name the name, as communities follow it
 * @param slots what happens in a week
 * @param events what happens once
 * @param feed what is posted on which day; empty for a group
 * @param farewell what is said before the end; empty for nothing
 * @param handOver where members are invited to at the end; empty if they just go
 */
public record Programme(
        String name,
        List<Slot> slots,
        List<Event> events,
        Optional<Feed> feed,
        Optional<Farewell> farewell,
        Optional<HandOver> handOver) {
    private static final int WEEK = 7 * 24 * 60;

    /** A group lasts so many days at most when its programme is expanded. */
    public static final int LONGEST = 400;

    /** So many slots a week, no more. */
    public static final int SLOTS = 64;

    /** So many events, no more. */
    public static final int EVENTS = 100;

    /** Copies the lists. */
    public Programme {
        slots = ImmutableList.copyOf(slots);
        events = ImmutableList.copyOf(events);
    }

    /** One in which nothing happens yet. */
    public static Programme named(String name) {
        return new Programme(
                name, ImmutableList.of(), ImmutableList.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** 秒杀/溯源, for goods that are bought often: flash sales twice a week, and where the goods come from. */
    public static Programme flashSale() {
        return named("flash-sale")
                .weekly(DayOfWeek.TUESDAY, "12:00", 60, "flash-sale")
                .weekly(DayOfWeek.THURSDAY, "20:00", 30, "origin")
                .weekly(DayOfWeek.FRIDAY, "12:00", 60, "flash-sale")
                .farewell(3, "farewell");
    }

    /** 公开课/试用, for goods that need explaining: a lesson, questions, and something to try. */
    public static Programme openClass() {
        return named("open-class")
                .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "open-class")
                .weekly(DayOfWeek.FRIDAY, "19:00", 30, "questions")
                .weekly(DayOfWeek.SUNDAY, "10:00", 30, "trial")
                .farewell(3, "farewell");
    }

    /** 嘉宾/拆解/线下, for people who learn from each other: a guest, a case taken apart, and meeting in person. */
    public static Programme guests() {
        return named("guests")
                .weekly(DayOfWeek.TUESDAY, "20:00", 90, "guest")
                .weekly(DayOfWeek.THURSDAY, "20:00", 60, "teardown")
                .weekly(DayOfWeek.SATURDAY, "14:00", 180, "meeting")
                .farewell(7, "farewell");
    }

    /**
     * With a content at an hour of a day of each week, such as {@code 20:00}, for so many minutes.
     *
     * @throws java.time.DateTimeException if it is no hour
     */
    public Programme weekly(DayOfWeek day, String hour, int minutes, String content) {
        return new Programme(
                name,
                ImmutableList.<Slot>builder()
                        .addAll(slots)
                        .add(new Slot(day, Horizon.hour(hour), minutes, content))
                        .build(),
                events,
                feed,
                farewell,
                handOver);
    }

    /** With something that happens once. */
    public Programme event(Event event) {
        return new Programme(
                name,
                slots,
                ImmutableList.<Event>builder().addAll(events).add(event).build(),
                feed,
                farewell,
                handOver);
    }

    /** Posting what a calendar plans, with what the domain's own library says of it. */
    public Programme posting(ContentCalendar calendar) {
        return new Programme(name, slots, events, Optional.of(Feed.of(calendar)), farewell, handOver);
    }

    /** Saying farewell with a content, at 20:00 so many days before the end. */
    public Programme farewell(int days, String content) {
        Farewell last = new Farewell(days, Farewell.EVENING, content);
        return new Programme(name, slots, events, feed, Optional.of(last), handOver);
    }

    /** Inviting the members who are in one of these segments, or all if none is named, to another pool at the end, with a content. */
    public Programme handOver(String pool, String content, String... segments) {
        HandOver onward = new HandOver(pool, content, ImmutableList.copyOf(segments));
        return new Programme(name, slots, events, feed, farewell, Optional.of(onward));
    }

    /** What staff has to do where no message reaches a pool of this kind. */
    public static String todo(String content, Pool.Kind kind) {
        return kind == Pool.Kind.FEED
                ? "发朋友圈「" + content + "」 / post '" + content + "' to the feed"
                : "在群里发布「" + content + "」 / post '" + content + "' in the group";
    }

    /** What is wrong with it, each fault at its place: names, lengths, and slots that overlap. */
    public Faults faults() {
        Faults faults = new Faults();
        Names.check(name, "/name", faults);
        if (slots.size() > SLOTS) {
            faults.add("/slots", "found " + slots.size() + ", allowed are at most " + SLOTS);
            return faults;
        }
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).check("/slots/" + i, faults);
            for (int other = 0; other < i; other++) {
                if (slots.get(i).overlaps(slots.get(other))) {
                    faults.add("/slots/" + i, "it overlaps with slot " + other + ": a group does one thing at a time");
                }
            }
        }
        checkEvents(faults);
        feed.ifPresent(each -> each.check(faults));
        farewell.ifPresent(each -> each.check(faults));
        handOver.ifPresent(each -> Names.check(each.content(), "/handOver/content", faults));
        return faults;
    }

    private void checkEvents(Faults faults) {
        if (events.size() > EVENTS) {
            faults.add("/events", "found " + events.size() + ", allowed are at most " + EVENTS);
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            events.get(i).check("/events/" + i, faults);
            for (int other = 0; other < i; other++) {
                if (events.get(i).overlaps(events.get(other))) {
                    faults.add(
                            "/events/" + i, "it overlaps with event " + other + ": a group does one thing at a time");
                }
            }
        }
    }

    /**
     * All that happens in one group, in the order of time, from its begin up to its end, and its farewell. Where both are at one moment the
     * farewell comes last.
     *
     * @throws io.github.muchang.fault.InvalidInputException if the programme has {@link #faults}, or the group never ends, ends before it
     *     begins, or lasts longer than {@link #LONGEST} days
     */
    public List<Post> posts(Community.Plan plan, LocalCalendar calendar) {
        Faults faults = faults();
        if (plan.ends() <= plan.begins()) {
            faults.add("/ends", plan.ends() == 0 ? "it never ends" : "it ends before it begins");
        } else if (plan.ends() - plan.begins() > Span.days(LONGEST).millis()) {
            faults.add("/ends", "it lasts longer than " + LONGEST + " days");
        }
        faults.throwIfAny("the posts of programme '" + name + "'");
        ImmutableList.Builder<Post> posts = ImmutableList.builder();
        List<Post> next = next(plan, plan.begins() - 1, calendar);
        while (!next.isEmpty()) {
            posts.addAll(next);
            next = next(plan, next.get(0).at(), calendar);
        }
        return posts.build();
    }

    /** What happens next in one community after a moment: all that is at one moment, the farewell last; nothing if nothing does any more. */
    public List<Post> next(Community.Plan plan, long after, LocalCalendar calendar) {
        return new Timetable(this, plan, calendar, after).next();
    }

    /**
     * One thing that happens each week.
     *
     * @param day on which day
     * @param hour at which hour, in the domain's zone
     * @param minutes how long it takes
     * @param content what is posted, by the content's name
     */
    public record Slot(DayOfWeek day, LocalTime hour, int minutes, String content) {
        private static final int MONDAY = 4; // 1970-01-05 was one

        boolean isOn(long epochDay) {
            return Math.floorMod(epochDay - MONDAY, 7) == day.getValue() - 1;
        }

        boolean overlaps(Slot other) {
            int apart = Math.floorMod(other.minute() - minute(), WEEK);
            return apart < minutes || WEEK - apart < other.minutes;
        }

        void check(String at, Faults faults) {
            Names.check(content, at + "/content", faults);
            if (minutes < 1 || minutes > 24 * 60) {
                faults.add(at + "/minutes", "a slot takes 1 minute to a day, not " + minutes);
            }
        }

        private int minute() {
            return (day.getValue() - 1) * 24 * 60 + hour.toSecondOfDay() / 60;
        }
    }

    /**
     * What is said before a group ends.
     *
     * @param days so many days before its end
     * @param hour at which hour
     * @param content what is posted: thanks, and where to go next
     */
    public record Farewell(int days, LocalTime hour, String content) {
        /** The hour, if nothing else is said. */
        public static final LocalTime EVENING = LocalTime.of(20, 0);

        private static final long HOUR = 3_600_000;
        private static final long DAY = 24 * HOUR;

        /** In a group that ends: between its begin and an hour before its end. */
        Post in(Community.Plan plan, LocalCalendar calendar) {
            long wanted = calendar.momentOf(calendar.dayOf(plan.ends()) - days, hour);
            long at = Math.max(plan.begins(), Math.min(wanted, plan.ends() - HOUR));
            return new Post(at, Math.max(at + 1, Math.min(at + DAY, plan.ends())), content, "", true);
        }

        void check(Faults faults) {
            Names.check(content, "/farewell/content", faults);
            if (days < 0 || days > LONGEST) {
                faults.add("/farewell/days", "a farewell is 0 to " + LONGEST + " days before the end, not " + days);
            }
        }
    }

    /**
     * Where members are invited to when a group has ended.
     *
     * @param to the pool
     * @param content the invitation, by the content's name
     * @param of who is worth it: whoever is in one of these segments; everybody if none is named
     */
    public record HandOver(String to, String content, List<String> of) {
        /** Copies the list. */
        public HandOver {
            of = ImmutableList.copyOf(of);
        }
    }

    /**
     * What is posted in one community.
     *
     * @param at when, in milliseconds
     * @param until until when it is worth posting, in milliseconds
     * @param content the content's name
     * @param partner whom it is done with; empty for nobody
     * @param farewell whether it is the farewell
     */
    public record Post(long at, long until, String content, String partner, boolean farewell) {}
}
