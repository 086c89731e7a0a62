package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.party.Community;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What groups of a kind do in a week, again and again from their begin to their end: a template, that {@link #posts} expands for one
 * group. Immutable; each method answers a changed copy.
 *
 * @param name the name, as groups follow it
 * @param slots what happens in a week
 * @param farewell how it ends; empty if it just ends
 */
public record Programme(String name, List<Slot> slots, Optional<Farewell> farewell) {
    private static final int WEEK = 7 * 24 * 60;

    /** A group lasts so many days at most when its programme is expanded. */
    public static final int LONGEST = 400;

    /** Copies the list. */
    public Programme {
        slots = ImmutableList.copyOf(slots);
    }

    /** One in which nothing happens yet. */
    public static Programme named(String name) {
        return new Programme(name, ImmutableList.of(), Optional.empty());
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

    /** With a content at an hour of a day of each week, such as {@code 20:00}, for so many minutes. */
    public Programme weekly(DayOfWeek day, String hour, int minutes, String content) {
        return new Programme(
                name,
                ImmutableList.<Slot>builder()
                        .addAll(slots)
                        .add(new Slot(day, LocalTime.parse(hour), minutes, content))
                        .build(),
                farewell);
    }

    /** Saying farewell with a content, at 20:00 so many days before the end. */
    public Programme farewell(int days, String content) {
        return new Programme(name, slots, Optional.of(new Farewell(days, LocalTime.of(20, 0), content)));
    }

    /** What is wrong with it, each fault at its place: names, lengths, and slots that overlap. */
    public Faults faults() {
        Faults faults = new Faults();
        Names.check(name, "/name", faults);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Names.check(slot.content(), "/slots/" + i + "/content", faults);
            if (slot.minutes() < 1 || slot.minutes() > 24 * 60) {
                faults.add("/slots/" + i + "/minutes", "a slot takes 1 minute to a day, not " + slot.minutes());
            }
            for (int other = 0; other < i; other++) {
                if (slot.overlaps(slots.get(other))) {
                    faults.add(
                            "/slots/" + i, "it overlaps with /slots/" + other + ": a group does one thing at a time");
                }
            }
        }
        farewell.ifPresent(each -> {
            Names.check(each.content(), "/farewell/content", faults);
            if (each.days() < 0) {
                faults.add("/farewell/days", "a farewell is before the end, not " + -each.days() + " days after it");
            }
        });
        return faults;
    }

    /**
     * All that happens in one group, in the order of time: its weeks from its begin up to its end, and its farewell. Where both are at one
     * moment the farewell comes last.
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
        List<Post> posts = new ArrayList<>();
        long last = calendar.dayOf(plan.ends());
        for (long day = calendar.dayOf(plan.begins()); day <= last; day++) {
            for (Slot slot : slots) {
                long at = calendar.momentOf(day, slot.hour());
                if (slot.isOn(day) && at >= plan.begins() && at < plan.ends()) {
                    posts.add(new Post(at, slot.content(), false));
                }
            }
        }
        farewell.ifPresent(each -> {
            long at = calendar.momentOf(last - each.days(), each.hour());
            posts.add(new Post(Math.max(plan.begins(), Math.min(at, plan.ends())), each.content(), true));
        });
        posts.sort(Comparator.comparingLong(Post::at).thenComparing(Post::farewell));
        return ImmutableList.copyOf(posts);
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

        private int minute() {
            return (day.getValue() - 1) * 24 * 60 + hour.toSecondOfDay() / 60;
        }
    }

    /**
     * How a group ends.
     *
     * @param days so many days before its end
     * @param hour at which hour
     * @param content what is posted: thanks, and where to go next
     */
    public record Farewell(int days, LocalTime hour, String content) {}

    /**
     * What is posted in one group.
     *
     * @param at when, in milliseconds
     * @param content the content's name
     * @param farewell whether it is the farewell
     */
    public record Post(long at, String content, boolean farewell) {}
}
