package io.github.muchang.examples.game;

import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.testkit.wechat.Follower;
import java.util.Optional;

/** Somebody who plays, on WeChat and on QQ; knows what the operator may not. Not thread-safe. */
final class Player {
    final String number;
    final Follower onWeChat;
    final QqUser onQq;
    private final Line line;
    boolean follows;
    boolean usesBot;
    boolean saidOnWeChat;
    boolean saidOnQq;
    Optional<QqGroup> group = Optional.empty();

    Player(String number, Follower onWeChat, QqUser onQq, Line line) {
        this.number = number;
        this.onWeChat = onWeChat;
        this.onQq = onQq;
        this.line = line;
    }

    void follows(String ticket) {
        onWeChat.scans(ticket);
        follows = true;
    }

    void saysNumberOnWeChat() {
        if (follows) {
            onWeChat.writes(number);
            saidOnWeChat = true;
        }
    }

    void hops(String link) {
        onQq.follows(link);
        line.awaits(1);
        usesBot = true;
    }

    void saysNumberOnQq() {
        writesToBot(number);
        saidOnQq = true;
    }

    void writesToBot(String words) {
        onQq.writes(words);
        line.awaits(1);
    }

    void joins(QqGroup where) {
        where.joins(onQq);
        line.awaits(1);
        group = Optional.of(where);
    }

    void says(String words) {
        group.ifPresent(each -> {
            each.writes(onQq, words);
            line.awaits(1);
        });
    }

    void unfollows() {
        onWeChat.leaves();
        follows = false;
    }

    void removesBot() {
        if (usesBot) {
            onQq.leaves();
            line.awaits(1);
            usesBot = false;
        }
    }

    void rejectsPushes() {
        if (usesBot) {
            onQq.rejectsPushes();
            line.awaits(1);
        }
    }

    void leavesGroup() {
        group.ifPresent(each -> {
            each.leaves(onQq);
            line.awaits(1);
        });
        group = Optional.empty();
    }
}
