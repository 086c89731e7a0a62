package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentCalendar.Post;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 朋友圈计划: what a feed posts at which moments, at most how many a day. Of a programme that has it, it is carried out. Immutable.
 *
 * @param aDay at most so many posts a day
 * @param apart the same content not again within so many days
 * @param posts in the order of time, on the clock of the domain's zone
 */
public record Feed(int aDay, int apart, List<Post> posts) {
    /** So many posts, no more. */
    public static final int POSTS = 1000;

    /** Sorts the posts. */
    public Feed {
        posts = ImmutableList.sortedCopyOf(posts);
    }

    /** What a calendar plans. */
    public static Feed of(ContentCalendar calendar) {
        return new Feed(calendar.aDay(), calendar.apart(), calendar.posts());
    }

    /** The plan with what a library says of each post: its purpose, its value, and the faults of both. */
    public ContentCalendar from(ContentLibrary library) {
        return new ContentCalendar(library, aDay, apart, posts);
    }

    void check(Faults faults) {
        if (posts.size() > POSTS) {
            faults.add("/feed/posts", "found " + posts.size() + ", allowed are at most " + POSTS);
            return;
        }
        if (aDay < 1) {
            faults.add("/feed/aDay", "a feed has 1 post a day or more, not " + aDay);
        }
        if (apart < 0) {
            faults.add("/feed/apart", "the same comes again after 0 days or more, not " + apart);
        }
        Set<LocalDateTime> moments = new TreeSet<>();
        for (Post post : posts) {
            String at = "/feed/posts/" + post.at();
            Names.check(post.content(), at, faults);
            if (!Event.isTime(post.at())) {
                faults.add(at, "it is not in the years 1970 to 9999");
            }
            if (!moments.add(post.at())) {
                faults.add(at, "two posts at one moment");
            }
        }
    }
}
