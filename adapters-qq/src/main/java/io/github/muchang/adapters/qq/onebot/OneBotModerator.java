package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Measure;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.util.List;
import java.util.Optional;

/** Carries out in groups what the implementation can. It says of every refusal the same, so that only the list of members tells why. */
final class OneBotModerator implements Moderator {
    private final OneBotGroups groups;
    private final OneBotSettings settings;

    OneBotModerator(OneBotGroups groups, OneBotSettings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    @Override
    public CarrierId id() {
        return settings.groupsCarrier();
    }

    @Override
    public Delivery carryOut(Measure measure) {
        Optional<Long> group = number(measure.group().handle())
                .filter(any -> measure.group().account().equals(settings.account()));
        if (group.isEmpty()) {
            return nobody();
        } else if (measure instanceof Measure.MuteAll all) {
            return outcome(groups.banAll(group.get(), all.muted()));
        } else if (measure instanceof Measure.Answer answer) {
            return outcome(groups.answer(answer.request(), "add", answer.admits(), answer.reason()));
        } else if (measure instanceof Measure.Remove remove) {
            return person(remove.member())
                    .map(who -> outcome(groups.kick(group.get(), who, false)))
                    .orElseGet(OneBotModerator::nobody);
        } else if (measure instanceof Measure.Mute mute) {
            return person(mute.member())
                    .map(who -> outcome(
                            mute.howLong().isZero()
                                    ? groups.lift(group.get(), who)
                                    : groups.ban(group.get(), who, mute.howLong())))
                    .orElseGet(OneBotModerator::nobody);
        }
        throw new AssertionError(measure);
    }

    @Override
    public Optional<Boolean> isThere(Address group, List<Identity> member) {
        return number(group.handle()).flatMap(where -> person(member)
                .flatMap(who ->
                        groups.members(where).value().map(all -> all.stream().anyMatch(each -> each.user() == who))));
    }

    private Optional<Long> person(List<Identity> who) {
        return who.stream()
                .filter(each -> each.kind().equals(settings.identity()))
                .findFirst()
                .flatMap(each -> number(each.value()));
    }

    private static Optional<Long> number(String handle) {
        return OneBotCarrier.NUMBER.matcher(handle).matches() ? Optional.of(Long.valueOf(handle)) : Optional.empty();
    }

    private static Delivery nobody() {
        return Delivery.refused(Reason.BAD_ADDRESS, "not a number");
    }

    private static Delivery outcome(Answer<Done> answer) {
        return answer.value()
                .map(OneBotModerator::outcome)
                .orElseGet(() -> OneBotCarrier.failed(answer, Optional::empty));
    }

    private static Delivery outcome(Done done) {
        if (done == Done.ABSENT) {
            return Delivery.refused(Reason.NOT_PERMITTED, "absent");
        }
        return done == Done.NOW ? Delivery.accepted("done") : Delivery.pending("async");
    }

    @Override
    public String toString() {
        return "OneBotModerator[" + id() + "]";
    }
}
