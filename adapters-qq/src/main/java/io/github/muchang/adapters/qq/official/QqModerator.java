package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Measure;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Carries out in groups what the bot may: what it was not granted (11253) it can never do, and what it may not do in one group (11282) not there. */
final class QqModerator implements Moderator {
    private static final int NO_ADMINISTRATOR = 11282;
    private static final Set<Integer> NO_MEMBER = ImmutableSortedSet.of(40034101, 40054003);

    private final QqGroups groups;
    private final QqJoining joining;
    private final Client client;
    private final CarrierId id;
    private final String account;
    private final Optional<String> member;

    QqModerator(Client client, Grants grants, QqSettings settings) {
        this.groups = new QqGroups(client, grants);
        this.joining = new QqJoining(grants);
        this.client = client;
        this.id = settings.groupsCarrier();
        this.account = settings.account();
        this.member = settings.groups().map(QqSettings.Groups::member);
    }

    @Override
    public CarrierId id() {
        return id;
    }

    @Override
    public Delivery carryOut(Measure measure) {
        if (measure instanceof Measure.Remove remove) {
            return about(measure, remove.member(), (group, who) -> groups.remove(group, ImmutableList.of(who), false));
        } else if (measure instanceof Measure.Mute mute) {
            Duration howLong = mute.howLong();
            return about(
                    measure,
                    mute.member(),
                    (group, who) -> howLong.isZero()
                            ? groups.unmute(group, ImmutableList.of(who))
                            : groups.mute(
                                    group, ImmutableList.of(who), client.now().plus(howLong)));
        } else if (measure instanceof Measure.Answer answer) {
            return about(
                    measure,
                    answer.member(),
                    (group, who) -> answer.admits()
                            ? joining.approve(group, who, answer.request())
                            : joining.decline(group, who, answer.request(), answer.reason(), false));
        }
        return Delivery.refused(Reason.NOT_PERMITTED, "the platform mutes no whole group");
    }

    @Override
    public Optional<Boolean> isThere(Address group, List<Identity> who) {
        return openid(group, who).flatMap(openid -> {
            Answer<Optional<QqMember>> answer = groups.member(group.handle(), openid);
            return answer instanceof Answer.Refused<?> refused
                            && NO_MEMBER.contains(refused.error().code())
                    ? Optional.of(false)
                    : answer.value().flatMap(found -> found.map(any -> true));
        });
    }

    private Delivery about(
            Measure measure, List<Identity> who, BiFunction<String, String, Answer<? extends Optional<?>>> call) {
        Optional<String> openid = openid(measure.group(), who);
        if (openid.isEmpty()) {
            return Delivery.refused(Reason.BAD_ADDRESS, "not known to this bot");
        }
        Answer<? extends Optional<?>> answer = call.apply(measure.group().handle(), openid.get());
        if (answer instanceof Answer.Refused<?> refused && refused.error().code() == NO_ADMINISTRATOR) {
            return Delivery.refused(Reason.OTHER, String.valueOf(NO_ADMINISTRATOR));
        }
        return answer.value()
                .map(granted -> granted.isPresent()
                        ? Delivery.accepted("done")
                        : Delivery.refused(Reason.NOT_PERMITTED, String.valueOf(ErrorCodes.NOT_GRANTED)))
                .orElseGet(() -> Reasons.sending(answer));
    }

    /** What this bot calls somebody in groups. */
    private Optional<String> openid(Address group, List<Identity> who) {
        return who.stream()
                .filter(each -> group.account().equals(account)
                        && member.filter(each.kind()::equals).isPresent())
                .map(Identity::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return "QqModerator[" + id + "]";
    }
}
