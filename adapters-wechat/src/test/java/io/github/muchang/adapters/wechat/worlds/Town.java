package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.Act;
import io.github.muchang.carrier.Callback;
import io.github.muchang.identity.Identity;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.Trouble;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import io.github.muchang.testkit.wechat.WeComMember;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The platforms and whoever lives there: does what people do, and knows how everything truly is. */
final class Town implements AutoCloseable {
    /** One of the platforms. */
    enum Side {
        WECOM,
        ACCOUNT
    }

    /** A group, and who of the people are in it. */
    static final class Circle {
        final WeComGroup group;
        final String owner;
        final Set<Integer> people = new TreeSet<>();
        boolean open = true;

        Circle(WeComGroup group, String owner) {
            this.group = group;
            this.owner = owner;
        }

        Identity identity() {
            return Identity.of("chat", group.id());
        }
    }

    final FakeWeCom wecom;
    final FakeOfficialAccount account;
    final List<Circle> circles = new ArrayList<>();
    final List<WeComCustomer> crowd = new ArrayList<>();
    private final boolean[][] bonds = new boolean[ScriptDraw.PEOPLE][ScriptDraw.MEMBERS];
    private final boolean[][] deserted = new boolean[ScriptDraw.PEOPLE][ScriptDraw.MEMBERS];
    private final boolean[] follows = new boolean[ScriptDraw.PEOPLE];

    Town(InstantSource clock, BiConsumer<Side, Callback> told) {
        wecom = FakeWeCom.builder(clock).open();
        account = FakeOfficialAccount.builder(clock).limit("users-per-page", 2).open();
        Optician.MEMBERS.forEach(wecom::member);
        wecom.handTo(callback -> {
            told.accept(Side.WECOM, callback);
            return true;
        });
        account.handTo(callback -> {
            told.accept(Side.ACCOUNT, callback);
            return true;
        });
    }

    WeComCustomer customer(int who) {
        return wecom.customer("街坊" + who);
    }

    Follower fan(int who) {
        return account.fan("街坊" + who);
    }

    WeComMember member(int number) {
        return wecom.member(Optician.MEMBERS.get(number));
    }

    /** Whether somebody is listed as a friend of any member; whoever has deleted a member still is. */
    boolean isListed(int who) {
        return bonds[who][0] || bonds[who][1];
    }

    boolean follows(int who) {
        return follows[who];
    }

    /** More customers than a page of a roster shows. */
    void crowds() {
        crowd.addAll(member(0).hasHad(130));
    }

    /** Every message that reached somebody. */
    List<Delivered> delivered() {
        List<Delivered> all = new ArrayList<>(wecom.delivered());
        all.addAll(account.delivered());
        return all;
    }

    /** What somebody does; nothing if they cannot. */
    void happens(Act act, int who, int where) {
        switch (act) {
            case ADDS, ADDS_BY_CODE -> adds(act, who, where);
            case LEAVES -> {
                if (bonds[who][where] && !deserted[who][where]) {
                    deserted[who][where] = true;
                    customer(who).leaves(Optician.MEMBERS.get(where));
                }
            }
            case IS_DELETED -> {
                if (bonds[who][where]) {
                    bonds[who][where] = false;
                    deserted[who][where] = false;
                    member(where).deletes(customer(who));
                }
            }
            case IS_REMARKED -> {
                if (bonds[who][where]) {
                    member(where).remarks(customer(who), "常客");
                }
            }
            case FOLLOWS, UNFOLLOWS -> {
                if (follows[who] != (act == Act.FOLLOWS)) {
                    follows[who] = act == Act.FOLLOWS;
                    if (follows[who]) {
                        fan(who).follows();
                    } else {
                        fan(who).leaves();
                    }
                }
            }
            case WRITES -> {
                if (follows[who]) {
                    fan(who).writes("在吗");
                }
            }
            case CLICKS -> {
                if (follows[who]) {
                    fan(who).clicks("menu-1");
                }
            }
            case OPENS -> {
                if (circles.size() < ScriptDraw.GROUPS) {
                    String owner = Optician.MEMBERS.get(where);
                    circles.add(new Circle(member(where).opens("护眼群" + circles.size()), owner));
                }
            }
            default -> circle(act, who, where);
        }
    }

    private void adds(Act act, int who, int where) {
        if (!bonds[who][where] || deserted[who][where]) {
            bonds[who][where] = true;
            deserted[who][where] = false;
            if (act == Act.ADDS) {
                customer(who).adds(Optician.MEMBERS.get(where));
            } else {
                customer(who).adds(Optician.MEMBERS.get(where), "table-7");
            }
        }
    }

    private void circle(Act act, int who, int where) {
        if (where >= circles.size() || !circles.get(where).open) {
            return;
        }
        Circle circle = circles.get(where);
        if (act == Act.JOINS && circle.people.add(who)) {
            customer(who).joins(circle.group);
        } else if (act == Act.QUITS && circle.people.remove(who)) {
            customer(who).leaves(circle.group);
        } else if (act == Act.IS_REMOVED && circle.people.remove(who)) {
            circle.group.removes(customer(who));
        } else if (act == Act.RENAMES) {
            circle.group.isRenamed("又一个名字");
        } else if (act == Act.DISMISSES) {
            circle.open = false;
            circle.people.clear();
            circle.group.isDismissed();
        }
    }

    /** The next calls get into trouble. */
    void troubles(Step.Calls calls) {
        Trouble trouble =
                switch (calls.mishap()) {
                    case REPLY_LOST -> Trouble.replyLost();
                    case REQUEST_LOST -> Trouble.requestLost();
                    case NONSENSE -> Trouble.nonsense();
                    case STATUS_500 -> Trouble.status(500);
                    case FAILED_MINUS_1 -> Trouble.errcode(-1);
                    case TOO_MANY_45009 -> Trouble.errcode(45009);
                    case CROWDED_45033 -> Trouble.errcode(45033);
                    case BAD_TOKEN_40014 -> Trouble.errcode(40014);
                    case TOKEN_OVER_42001 -> Trouble.errcode(42001);
                };
        boolean ofAccount =
                calls.path().startsWith("user/") || calls.path().startsWith("message/") || isToken(calls, "stable_");
        if (ofAccount) {
            account.troubles("/cgi-bin/" + calls.path(), calls.calls(), trouble);
        } else if (isToken(calls, "get")) {
            wecom.troubles("/cgi-bin/gettoken", calls.calls(), trouble);
        } else {
            wecom.troubles("/cgi-bin/externalcontact/" + calls.path(), calls.calls(), trouble);
        }
    }

    /** A platform takes back its token. */
    void voids(boolean ofWeCom) {
        if (ofWeCom) {
            wecom.voidsToken();
        } else {
            account.voidsToken();
        }
    }

    /** From now on all calls go well. */
    void heals() {
        wecom.endsTroubles();
        account.endsTroubles();
    }

    private static boolean isToken(Step.Calls calls, String prefix) {
        return calls.path().equals(prefix + "token");
    }

    @Override
    public void close() {
        wecom.close();
        account.close();
    }
}
