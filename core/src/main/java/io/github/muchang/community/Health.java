package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.segment.Wording;
import java.util.List;

/**
 * How a community is: the latest days beside as many before, and what that shows.
 *
 * @param group the community
 * @param plan what it is for
 * @param members how many members there are
 * @param days so many days are compared
 * @param former the days before; speakers are counted anew each day
 * @param latest the latest days, today among them
 * @param posts what was posted there in the latest days
 * @param missed so many slots of its programme were missed in the latest days
 * @param signs what shows; nothing if all is well
 */
public record Health(
        PartyId group,
        Community.Plan plan,
        int members,
        int days,
        CommunityDay former,
        CommunityDay latest,
        Posts posts,
        int missed,
        List<Sign> signs) {
    /** Copies the list. */
    public Health {
        signs = ImmutableList.copyOf(signs);
    }

    /** Whether nothing shows that somebody should look at. */
    public boolean isWell() {
        return signs.isEmpty();
    }

    /** What shows, each as a sentence with its numbers. */
    public List<String> in(Wording w) {
        return signs.stream().map(sign -> sign.in(this, w)).collect(ImmutableList.toImmutableList());
    }

    private static int gone(CommunityDay day) {
        return day.left() + day.removed();
    }

    /** What can show. */
    public enum Sign {
        /** Active, but dying: more is said than before, by fewer, or while more leave than before and than come. */
        DYING {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return latest.words() > former.words()
                        && former.words() > 0
                        && (latest.speakers() < former.speakers()
                                || latest.left() > Math.max(former.left(), latest.joined()));
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "看似活跃，正在衰亡：最近 " + h.days + " 天消息 " + h.latest.words() + " 条（之前 " + h.former.words()
                                + "），发言人次 " + h.latest.speakers() + "（之前 " + h.former.speakers() + "），退群 "
                                + h.latest.left() + " 人（之前 " + h.former.left() + "）",
                        "active but dying: in the last " + h.days + " days " + h.latest.words() + " messages (before: "
                                + h.former.words() + "), " + h.latest.speakers() + " daily speakers (before: "
                                + h.former.speakers() + "), " + h.latest.left() + " left (before: " + h.former.left()
                                + ")");
            }
        },
        /** Nobody says anything. */
        SILENT {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return community.isOpen() && community.members() > 0 && latest.words() == 0;
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天无人发言（之前 " + h.former.words() + " 条）",
                        "nobody spoke in the last " + h.days + " days (before: " + h.former.words() + " messages)");
            }
        },
        /** More go than come. */
        SHRINKING {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return community.isOpen() && gone(latest) > latest.joined();
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天离开 " + gone(h.latest) + " 人，只加入 " + h.latest.joined() + " 人",
                        gone(h.latest) + " went and only " + h.latest.joined() + " came in the last " + h.days
                                + " days");
            }
        },
        /** Too much of what is said is advertising. */
        ADVERTISING {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return latest.ads() * 100L > (long) latest.words() * watch.adPercent();
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天 " + h.latest.words() + " 条消息中有 " + h.latest.ads() + " 条广告",
                        h.latest.ads() + " of " + h.latest.words() + " messages in the last " + h.days
                                + " days were advertising");
            }
        },
        /** Too much of what we post there sells. */
        SELLING {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return posts.selling() * 100L > (long) posts.all() * watch.sellingPercent();
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天我方发布 " + h.posts.all() + " 条，其中 " + h.posts.selling() + " 条是推销",
                        h.posts.selling() + " of our " + h.posts.all() + " posts in the last " + h.days + " days sell");
            }
        },
        /** Something of its programme did not happen. */
        MISSED {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return watch.missed(community, latest) > 0;
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天有 " + h.missed + " 次活动未按计划进行",
                        h.missed + " slots of its programme were missed in the last " + h.days + " days");
            }
        },
        /** On some day more was posted than its calendar allows. */
        OVERPOSTED {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                return posts.plannedADay() > 0 && posts.mostADay() > posts.plannedADay();
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "最近 " + h.days + " 天中有一天发布 " + h.posts.mostADay() + " 条，计划每天最多 " + h.posts.plannedADay() + " 条",
                        h.posts.mostADay() + " posts on one of the last " + h.days + " days, at most "
                                + h.posts.plannedADay() + " a day are planned");
            }
        },
        /** There are more members than it has room for. */
        CROWDED {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                int capacity = community.plan().capacity();
                return community.isOpen() && capacity > 0 && community.members() > capacity;
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "成员 " + h.members + " 人，超过上限 " + h.plan.capacity() + " 人，宜分群",
                        h.members + " members, more than the " + h.plan.capacity()
                                + " that it has room for: divide it");
            }
        },
        /** It should have been closed. */
        OVERDUE {
            @Override
            boolean shows(
                    Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now) {
                long ends = community.plan().ends();
                return community.isOpen() && ends > 0 && now >= ends;
            }

            @Override
            String in(Health h, Wording w) {
                return w.of(
                        "应于 " + w.moment(h.plan.ends()) + " 结束，仍未解散",
                        "it was to end at " + w.moment(h.plan.ends()) + ", and is still open");
            }
        };

        abstract boolean shows(
                Watch watch, Community community, CommunityDay former, CommunityDay latest, Posts posts, long now);

        abstract String in(Health health, Wording w);
    }
}
