package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.CallbackKeys;
import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.Heard;
import io.github.muchang.adapters.wechat.OfficialAccount;
import io.github.muchang.adapters.wechat.OfficialAccountInbox;
import io.github.muchang.adapters.wechat.Pull;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.adapters.wechat.WeComInbox;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.Roster;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Reconciler;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the library on the adapters: begins a process, and another at the same time when it has died. What was kept stays. */
final class Host {
    static final IdentityKey KEY = IdentityKey.of("a key of the worlds".getBytes(StandardCharsets.UTF_8));

    /** One for all worlds: it has a thread, and there is no way to end it. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** No call takes so long on this machine; a longer one would be an outcome that depends on it. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Bug bug;
    private final Life life;
    private final boolean marked;

    final Stores kept = Stores.memory();

    /** The versions of groups, which a host keeps beside the library. */
    final Map<String, String> versions = new TreeMap<>();

    private final Map<String, Reconciler> reconcilers = new TreeMap<>();
    private Instant time;
    private @Nullable Muchang process;
    private @Nullable Inbox wecom;
    private @Nullable Inbox account;
    private List<Pull> asked = new ArrayList<>();

    Host(Bug bug, Life life, boolean marked, Instant start) {
        this.bug = bug;
        this.life = life;
        this.marked = marked;
        this.time = start;
    }

    /** The time, which is that of the platforms too. */
    Instant now() {
        Muchang running = process;
        return running == null ? time : running.now();
    }

    Muchang process() {
        if (process == null) {
            throw new AssertionError("there is no process");
        }
        return process;
    }

    Reconciler reconciler(String pool) {
        Reconciler found = reconcilers.get(pool);
        if (found == null) {
            throw new AssertionError(pool);
        }
        return found;
    }

    /** Begins a process, as often as it takes. */
    void begin(Town town, Ledger ledger) {
        time = now();
        process = null;
        while (process == null) {
            try {
                life.begin();
                open(town, ledger);
            } catch (Death e) {
                process = null;
            }
        }
    }

    private void open(Town town, Ledger ledger) {
        Endpoint endpoint =
                Endpoint.weCom(HTTP, this::now).at(town.wecom.address()).timeout(LONG);
        WeCom corp = WeCom.of(endpoint, bug.tokens(WeCom.tokens(endpoint, town.wecom.corpId(), town.wecom.secret())));
        Endpoint other = Endpoint.officialAccount(HTTP, this::now)
                .at(town.account.address())
                .timeout(LONG);
        OfficialAccount service = OfficialAccount.of(
                other, bug.tokens(OfficialAccount.tokens(other, town.account.appid(), town.account.secret())));
        WeComInbox first = WeComInbox.of(
                        Optician.DOMAIN,
                        Optician.WECOM,
                        CallbackKeys.encrypted(
                                town.wecom.callbackToken(), town.wecom.encodingAesKey(), town.wecom.corpId()),
                        this::now)
                .knowing(chat -> Optional.ofNullable(versions.get(chat)));
        OfficialAccountInbox second = OfficialAccountInbox.of(
                Optician.DOMAIN,
                Optician.ACCOUNT,
                CallbackKeys.encrypted(
                        town.account.callbackToken(), town.account.encodingAesKey(), town.account.appid()),
                this::now);
        wecom = bug.inbox(callback -> told(first.hear(callback)));
        account = bug.inbox(callback -> told(second.hear(callback)));
        process = Muchang.builder(Optician.DOMAIN)
                .stores(bug.stores(new MortalStores(kept, life).stores()))
                .identityKey(KEY)
                .startingAt(time)
                .executor(Runnable::run)
                .carrier(Witness.around(corp.customers(Optician.WECOM), ledger, life, marked, bug::carrier))
                .carrier(Witness.around(corp.groups(Optician.WECOM), ledger, life, marked, bug::carrier))
                .carrier(Witness.around(service.followers(Optician.ACCOUNT), ledger, life, marked, bug::carrier))
                .open();
        reconcilers.clear();
        reconciles("friends", corp.roster(Optician.WECOM));
        reconciles("groups", corp.roster(Optician.WECOM));
        reconciles("followers", service.roster(Optician.ACCOUNT));
    }

    private void reconciles(String pool, Roster roster) {
        reconcilers.put(pool, process().reconciler(pool, bug.roster(roster)).believing(100));
    }

    private List<Signal> told(Heard heard) {
        asked.addAll(heard.pulls());
        versions.putAll(heard.versions()); // believed once the signals are accepted, which is in the same breath
        return heard.signals();
    }

    /**
     * Reads a callback and takes in what it says, or dies on the way.
     *
     * @return what the platform is to be asked besides
     */
    List<Pull> hears(Town.Side side, Callback callback, Consumer<List<Signal>> read) throws RejectedCallbackException {
        Inbox inbox = side == Town.Side.WECOM ? wecom : account;
        if (inbox == null) {
            throw new AssertionError("there is no process");
        }
        asked = new ArrayList<>();
        Map<String, String> former = new TreeMap<>(versions);
        try {
            List<Signal> signals = inbox.read(callback);
            read.accept(signals);
            process().accept(signals);
        } catch (Death e) {
            versions.clear();
            versions.putAll(former);
            throw e;
        }
        return asked;
    }
}
