package io.github.muchang.domain;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.community.Event;
import io.github.muchang.community.Feed;
import io.github.muchang.community.Programme;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.fault.Faults;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is wrong with programmes: in themselves, and where they name what there is not. */
final class ProgrammesCheck {
    private final ContentLibrary library;
    private final Known known;
    private final Faults faults;

    private ProgrammesCheck(ContentLibrary library, Known known, Faults faults) {
        // what is not approved yet is no fault of a plan: it waits at the gate, as everywhere
        this.library = new ContentLibrary(library.all(), false, library.mix());
        this.known = known;
        this.faults = faults;
    }

    static void check(List<Programme> programmes, ContentLibrary library, Known known, Faults faults) {
        NameCheck.check("/programmes", programmes.stream().map(Programme::name).toList(), faults);
        ProgrammesCheck check = new ProgrammesCheck(library, known, faults);
        for (int i = 0; i < programmes.size(); i++) {
            check.programme(programmes.get(i), "/programmes/" + i);
        }
    }

    private void programme(Programme programme, String at) {
        programme.faults().list().stream()
                .filter(each -> !each.place().equals("/name")) // it was checked with the others
                .forEach(each -> faults.add(at + each.place(), each.message()));
        for (int i = 0; i < Math.min(Programme.SLOTS, programme.slots().size()); i++) {
            named("content", programme.slots().get(i).content(), known.contents(), at + "/slots/" + i + "/content");
        }
        for (int i = 0; i < Math.min(Programme.EVENTS, programme.events().size()); i++) {
            event(programme.events().get(i), at + "/events/" + i);
        }
        programme.feed().filter(feed -> feed.posts().size() <= Feed.POSTS).ifPresent(feed -> feed.from(library)
                .faults()
                .list()
                .forEach(each -> faults.add(at + "/feed/posts" + each.place(), each.message())));
        programme
                .farewell()
                .ifPresent(each -> named("content", each.content(), known.contents(), at + "/farewell/content"));
        programme.handOver().ifPresent(each -> {
            named("content", each.content(), known.contents(), at + "/handOver/content");
            named("pool", each.to(), known.pools(), at + "/handOver/to");
            Set<String> segments = known.segments();
            for (int i = 0; i < each.of().size(); i++) {
                named("segment", each.of().get(i), segments, at + "/handOver/of/" + i);
            }
            if (ImmutableSet.copyOf(each.of()).size() < each.of().size()) {
                faults.add(at + "/handOver/of", "the same segment twice");
            }
        });
    }

    private void event(Event event, String at) {
        named("content", event.content(), known.contents(), at + "/content");
        event.notice().ifPresent(each -> named("content", each.content(), known.contents(), at + "/notice/content"));
    }

    private void named(String kind, String name, Collection<String> all, String at) {
        if (!name.isEmpty() && !all.contains(name)) {
            faults.unknown(at, kind, name, all);
        }
    }
}
