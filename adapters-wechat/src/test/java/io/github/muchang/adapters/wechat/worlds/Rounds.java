package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Pulled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pulls rosters. What a page has told is known by the library alone until the end, when it must be what is so. */
record Rounds(Host host, Town town, Book book) {

    /** All people there are, as a pool knows them. */
    List<Identity> people(String pool) {
        List<Identity> people = new ArrayList<>();
        IntStream.range(0, ScriptDraw.PEOPLE)
                .mapToObj(each -> pool.equals("friends")
                        ? Identity.of("external", town.customer(each).id())
                        : Identity.of("openid", town.fan(each).openid()))
                .forEach(people::add);
        if (pool.equals("friends")) {
            town.crowd.forEach(each -> people.add(Identity.of("external", each.id())));
        }
        return people;
    }

    Pulled pull(String pool) {
        book.learns(true);
        try {
            Pulled pulled = host.reconciler(pool).pull();
            told(pool);
            if (pulled instanceof Pulled.Done done && done.began().equals(host.now())) {
                whole(pool);
            }
            return pulled;
        } finally {
            book.learns(false);
        }
    }

    /** A round in which no time passed has told how everything is. */
    private void whole(String pool) {
        for (int who = 0; who < ScriptDraw.PEOPLE; who++) {
            boolean friends = pool.equals("friends");
            boolean there = friends ? town.isListed(who) : town.follows(who);
            Violation.unless(
                    pool.equals("groups") || book.has(pool, people(pool).get(who)) == there,
                    "a round does not show how things are in " + pool);
        }
    }

    /** The library was told something of a pool, or died when it was. */
    void told(String pool) {
        if (!pool.equals("groups")) {
            book.adopt(pool, people(pool), host.process());
        }
    }
}
