package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 朋友圈计划: what is posted in a feed and when, how much a day, and why each. A plan to look at and to measure by; posting is somebody else's.
 * Immutable; each method answers a changed copy.
 *
 * @param library where the contents are
 * @param aDay at most so many posts a day
 * @param apart the same content not again within so many days
 * @param posts in the order of time
 */
public record ContentCalendar(ContentLibrary library, int aDay, int apart, List<Post> posts) {
    /** Sorts the posts. */
    public ContentCalendar {
        posts = ImmutableList.sortedCopyOf(posts);
    }

    /** An empty one, for at most two posts a day, and none again within thirty days. */
    public static ContentCalendar of(ContentLibrary library) {
        return new ContentCalendar(library, 2, 30, ImmutableList.of());
    }

    /** For at most so many posts a day. */
    public ContentCalendar atMostADay(int most) {
        return new ContentCalendar(library, most, apart, posts);
    }

    /** With the same content not again within so many days. */
    public ContentCalendar notAgainWithin(int days) {
        return new ContentCalendar(library, aDay, days, posts);
    }

    /** With a content at a local moment such as {@code 2026-03-05T12:30}. */
    public ContentCalendar post(String moment, String content) {
        return new ContentCalendar(
                library,
                aDay,
                apart,
                ImmutableList.<Post>builder()
                        .addAll(posts)
                        .add(new Post(LocalDateTime.parse(moment), content))
                        .build());
    }

    /** What is posted on a day. */
    public List<Post> on(LocalDate day) {
        return posts.stream().filter(each -> each.day().equals(day)).collect(ImmutableList.toImmutableList());
    }

    /** Why something is posted: the purpose and what its readers get from it; empty if the library has no such content, or no value is said. */
    public Optional<String> why(Post post) {
        return library.named(post.content()).flatMap(content -> content.value()
                .map(value -> content.purpose().code() + ": " + value.sentence()));
    }

    /** How many posts there are for each purpose. */
    public Map<Purpose, Long> purposes() {
        Map<Purpose, Long> counts = new EnumMap<>(Purpose.class);
        posts.forEach(each -> library.named(each.content()).ifPresent(it -> counts.merge(it.purpose(), 1L, Long::sum)));
        return Collections.unmodifiableMap(counts);
    }

    /** The targets of the library's mix that the plan misses. */
    public List<ContentMix.Miss> mix() {
        return library.mix().check(purposes());
    }

    /**
     * What is wrong with the plan, each fault at its post: contents that are not there, not approved or without value, too many on a day, the
     * same again too soon.
     */
    public Faults faults() {
        Faults faults = new Faults();
        Map<String, LocalDate> last = new TreeMap<>();
        Map<LocalDate, Integer> many = new TreeMap<>();
        for (Post post : posts) {
            String at = "/" + post.at();
            Optional<Content> content = library.named(post.content());
            if (content.isEmpty()) {
                faults.unknown(
                        at,
                        "content",
                        post.content(),
                        library.all().stream().map(Content::name).toList());
            } else if (!library.maySend(content.get())) {
                faults.add(at, "'" + post.content() + "' is not approved");
            }
            if (content.isPresent() && content.get().value().isEmpty()) {
                faults.add(at, "'" + post.content() + "' has no value: say what its readers get from it (无价值不打扰)");
            }
            if (many.merge(post.day(), 1, Integer::sum) > aDay) {
                faults.add(at, "number " + many.get(post.day()) + " on this day, at most " + aDay + " are planned for");
            }
            LocalDate former = last.put(post.content(), post.day());
            if (former != null && ChronoUnit.DAYS.between(former, post.day()) < apart) {
                faults.add(at, "'" + post.content() + "' again after " + former + ", not within " + apart + " days");
            }
        }
        return faults;
    }

    /** The same, and each post of a content that is advised against: by name, with the reason, such as what followed it so far. */
    public Faults faults(Map<String, String> against) {
        Faults faults = faults();
        for (Post post : posts) {
            String why = against.get(post.content());
            if (why != null) {
                faults.add("/" + post.at(), "'" + post.content() + "' is advised against: " + why);
            }
        }
        return faults;
    }

    /**
     * One post.
     *
     * @param at when, on the clock of whoever posts
     * @param content what, by its name
     */
    public record Post(LocalDateTime at, String content) implements Comparable<Post> {
        /** The day. */
        public LocalDate day() {
            return at.toLocalDate();
        }

        @Override
        public int compareTo(Post other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : content.compareTo(other.content);
        }
    }
}
