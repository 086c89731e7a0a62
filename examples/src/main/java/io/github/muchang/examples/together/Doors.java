package io.github.muchang.examples.together;

import io.github.muchang.channel.SourceCode;
import io.github.muchang.testkit.qq.QqGroup;
import java.util.ArrayList;
import java.util.List;

/** Where customers come in and go out: QR codes on tables and posters, links, a group; each as the platform makes it. Not thread-safe. */
final class Doors {
    private final Headquarters office;
    private final List<String> tables = new ArrayList<>();
    private final String parcel;
    private final String menu;
    private final String poster;
    private final String video;
    private final String clubLink;
    private final QqGroup club;

    /** By the codes of those who bring friends, whose friends they become. */
    private final List<String> friendly = new ArrayList<>();

    Doors(Headquarters office, QqGroup club) {
        this.office = office;
        this.club = club;
        String[] everybody = new String[ChainDomain.ADVISORS.size()];
        for (int i = 0; i < everybody.length; i++) {
            everybody[i] = Headquarters.userId(i);
        }
        for (int shop = 0; shop < ChainDomain.SHOPS; shop++) {
            tables.add(office.contactWay(ChainDomain.table(shop), everybody[shop]));
        }
        parcel = office.contactWay(ChainDomain.PARCEL, everybody);
        menu = office.contactWay(ChainDomain.MENU, everybody);
        poster = office.scene(ChainDomain.POSTER);
        video = office.scene(ChainDomain.VIDEO);
        clubLink = office.clubLink();
    }

    String menu() {
        return menu;
    }

    String poster() {
        return poster;
    }

    void enters(Customer who, Way way) {
        switch (way) {
            case WALK_IN -> throw new IllegalArgumentException("who walks in comes by no code");
            case TABLE -> befriends(who, table(who));
            case PARCEL -> befriends(who, parcel);
            case POSTER -> follows(who, poster);
            case VIDEO -> follows(who, video);
            case FRIEND ->
                befriends(who, friendly.isEmpty() ? table(who) : friendly.get(who.chance.nextInt(friendly.size())));
        }
    }

    /** The code on the table where they sit. */
    String table(Customer who) {
        return tables.get(who.number % tables.size());
    }

    /** Becomes the friend of whoever is behind a QR code. */
    void befriends(Customer who, String configId) {
        who.advisor = who.onWeCom.scans(configId);
    }

    void unfriends(Customer who) {
        if (who.isFriend()) {
            who.onWeCom.leaves(who.advisor);
            who.advisor = "";
        }
    }

    void follows(Customer who, String ticket) {
        who.onAccount.scans(ticket);
        who.follows = true;
    }

    void unfollows(Customer who) {
        who.onAccount.leaves();
        who.follows = false;
    }

    /** Comes to the bot, tells it the number of their card if they have one, and joins the group. */
    void joins(Customer who) {
        who.onQq.follows(clubLink);
        office.line().awaits(1);
        who.usesBot = true;
        if (who.bought > 0) {
            who.onQq.writes(who.card());
            office.line().awaits(1);
        }
        club.joins(who.onQq);
        office.line().awaits(1);
        who.inClub = true;
    }

    void speaks(Customer who, String words) {
        if (who.inClub) {
            club.writes(who.onQq, words);
            office.line().awaits(1);
        }
    }

    void quits(Customer who) {
        if (who.inClub) {
            club.leaves(who.onQq);
            office.line().awaits(1);
            who.inClub = false;
        }
    }

    /** Somebody asks for a code of their own, by which friends come to their own advisor. */
    void brings(Customer who) {
        if (who.brings || !who.isFriend()) {
            return;
        }
        who.brings = true;
        String code = office.muchang().referral().code(ChainDomain.REFERRAL, who.known());
        friendly.add(office.contactWay(SourceCode.of(code), who.advisor));
    }

    /** How somebody comes to the chain. */
    enum Way {
        /** Into a shop, and scans nothing. */
        WALK_IN(60),
        /** In a shop, by the code on the table. */
        TABLE(15),
        /** By the card in a parcel of the net shop. */
        PARCEL(5),
        /** Past a shop, by the poster in its window. */
        POSTER(5),
        /** By a short video that was paid for. */
        VIDEO(8),
        /** By a friend's code. */
        FRIEND(7);

        private final int percent;

        Way(int percent) {
            this.percent = percent;
        }

        static Way drawn(Customer who) {
            int left = who.chance.nextInt(100);
            for (Way each : values()) {
                left -= each.percent;
                if (left < 0) {
                    return each;
                }
            }
            throw new AssertionError(left);
        }
    }
}
