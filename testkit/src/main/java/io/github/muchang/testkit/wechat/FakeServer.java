package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.testkit.fake.Loopback;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/** What the fakes of WeChat's platforms have in common: an HTTP server on this machine, and what a test can do to it. Thread-safe. */
public abstract sealed class FakeServer implements AutoCloseable permits FakeWeCom, FakeOfficialAccount {
    private final World world;
    private final Pushing pushing;
    private final Switchboard switchboard;
    private final Loopback server;

    FakeServer(String name, World world, Pushing pushing, Switchboard switchboard) {
        this.world = world;
        this.pushing = pushing;
        this.switchboard = switchboard;
        this.server = new Loopback(name, switchboard::answer);
    }

    /** What a client uses instead of {@code https://qyapi.weixin.qq.com} or {@code https://api.weixin.qq.com}. */
    public final URI address() {
        return server.address();
    }

    /**
     * Posts callbacks to this address from now on, each at most four times: until it answers WeCom, until it answers an official account 200. Whoever
     * makes something happen waits for that.
     */
    public final void pushTo(URI address) {
        pushing.to(address);
    }

    /** Hands callbacks over from now on, without HTTP: until it says true, at most four times. */
    public final void handTo(Predicate<Callback> listener) {
        pushing.to(listener);
    }

    /** Every callback so far, each try by itself, without those that were lost. */
    public final List<Callback> callbacks() {
        return pushing.pushed();
    }

    /** The next events are told nobody. */
    public final void losesCallbacks(int events) {
        pushing.lose(events);
    }

    /** The next events are told twice each, though the first was taken. */
    public final void doublesCallbacks(int events) {
        pushing.doubles(events);
    }

    /**
     * The next calls of this path get into this trouble, after those that were said before.
     *
     * @param path such as {@code /cgi-bin/externalcontact/add_msg_template}
     */
    public final void troubles(String path, int calls, Trouble trouble) {
        switchboard.trouble(path, calls, trouble);
    }

    /** No call gets into trouble any more, whatever was said before. */
    public final void endsTroubles() {
        switchboard.endTroubles();
    }

    /** Every call so far, whatever came of it. */
    public final List<Asked> asked() {
        return switchboard.asked();
    }

    /** Every call of this path so far. */
    public final List<Asked> asked(String path) {
        return asked().stream().filter(each -> each.path().equals(path)).toList();
    }

    /** Every message that reached somebody, oldest first. */
    public final List<Delivered> delivered() {
        return world.delivered();
    }

    /** Every attempt to go beyond a quota; empty if there was none. */
    public final List<Exceeded> exceeded() {
        return world.limits().exceeded();
    }

    @Override
    public final void close() {
        server.close();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + address() + "]";
    }
}
