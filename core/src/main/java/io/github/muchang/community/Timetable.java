package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Programme.Post;
import io.github.muchang.community.Programme.Slot;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.party.Community;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What happens first in one community after a moment: keeps the posts that are first, in the order in which they come. */
final class Timetable {
    /** A day more than a week, since the clocks may skip an hour, and as long as an event may take slots; one that is to begin comes itself. */
    private static final int DAYS = 8 + Event.MOST_DAYS;

    private final Programme programme;
    private final Community.Plan plan;
    private final LocalCalendar calendar;
    private final long after;
    private ImmutableList<Post> first = ImmutableList.of();

    Timetable(Programme programme, Community.Plan plan, LocalCalendar calendar, long after) {
        this.programme = programme;
        this.plan = plan;
        this.calendar = calendar;
        this.after = Math.max(after, plan.begins() - 1);
    }

    List<Post> next() {
        long today = calendar.dayOf(after);
        programme.events().forEach(event -> event(event, today));
        programme.feed().ifPresent(feed -> feed.posts().stream()
                .filter(each -> each.day().toEpochDay() >= today)
                .forEach(this::post));
        for (long day = today; day <= today + DAYS && mayBeFirst(day); day++) {
            for (Slot slot : programme.slots()) {
                if (slot.isOn(day) && isFree(slot, day)) {
                    running(calendar.momentOf(day, slot.hour()), slot.minutes(), slot.content(), "");
                }
            }
        }
        programme.farewell().filter(any -> plan.ends() != 0).ifPresent(each -> offer(each.in(plan, calendar)));
        return first;
    }

    private boolean mayBeFirst(long day) {
        return first.isEmpty() || day <= calendar.dayOf(first.get(0).at());
    }

    private void event(Event event, long today) {
        if (event.at().toLocalDate().toEpochDay() < today) {
            return;
        }
        long begins = moment(event.at());
        event.notice()
                .ifPresent(each ->
                        running(moment(event.at().minusDays(each.days())), begins, each.content(), event.partner()));
        running(begins, event.minutes(), event.content(), event.partner());
    }

    /** A post of a feed is worth posting as long as its day lasts. */
    private void post(ContentCalendar.Post post) {
        running(moment(post.at()), calendar.startOf(post.day().toEpochDay() + 1), post.content(), "");
    }

    private boolean isFree(Slot slot, long day) {
        LocalDateTime from = LocalDate.ofEpochDay(day).atTime(slot.hour());
        return programme.events().stream()
                .noneMatch(event -> event.overlaps(Event.at(from, slot.minutes(), slot.content())));
    }

    private void running(long at, int minutes, String content, String partner) {
        running(at, at + minutes * 60_000L, content, partner);
    }

    private void running(long at, long until, String content, String partner) {
        if (plan.ends() == 0 || at < plan.ends()) {
            offer(new Post(at, until, content, partner, false));
        }
    }

    private void offer(Post post) {
        if (post.at() > after) {
            if (first.isEmpty() || post.at() < first.get(0).at()) {
                first = ImmutableList.of(post);
            } else if (post.at() == first.get(0).at()) {
                first = ImmutableList.<Post>builder().addAll(first).add(post).build();
            }
        }
    }

    private long moment(LocalDateTime local) {
        return calendar.momentOf(local.toLocalDate().toEpochDay(), local.toLocalTime());
    }
}
