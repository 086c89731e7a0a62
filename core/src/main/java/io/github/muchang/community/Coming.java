package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Purpose;
import io.github.muchang.content.Value;
import io.github.muchang.party.Community;
import io.github.muchang.time.LocalCalendar;
import java.time.Instant;
import java.util.List;

/**
 * What a community will post.
 *
 * @param at when
 * @param content what, by the content's name
 * @param purpose what for
 * @param value what its readers get from it; empty if the content does not say
 * @param partner whom it is done with; empty for nobody
 */
public record Coming(Instant at, String content, Purpose purpose, String value, String partner) {
    /** What a community posts by a programme from one moment to another, in milliseconds, both included, except what was posted already. */
    public static List<Coming> of(
            Programme programme,
            Community community,
            long from,
            long until,
            LocalCalendar calendar,
            ContentLibrary library) {
        ImmutableList.Builder<Coming> coming = ImmutableList.builder();
        long done = Math.max(from - 1, community.rhythm().through());
        List<Programme.Post> next = programme.next(community.plan(), done, calendar);
        while (!next.isEmpty() && next.get(0).at() <= until) {
            next.forEach(post -> library.named(post.content())
                    .map(content -> of(post, content))
                    .ifPresent(coming::add));
            next = programme.next(community.plan(), next.get(0).at(), calendar);
        }
        return coming.build();
    }

    private static Coming of(Programme.Post post, Content content) {
        return new Coming(
                Instant.ofEpochMilli(post.at()),
                content.name(),
                content.purpose(),
                content.value().map(Value::sentence).orElse(""),
                post.partner());
    }
}
