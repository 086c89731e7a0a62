package io.github.muchang.policy;

import io.github.muchang.segment.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One edition of one rule of a platform. The edition in force is the one of its name that became valid last.
 *
 * @param name durable name; editions of one rule have the same
 * @param carrier the carrier whose rule it is
 * @param channel which of the carrier's ways of sending; empty for every one
 * @param replies whether it is about answers to what the receiver has just said, or about everything else; empty for both
 * @param validFrom the first day on which it holds
 * @param verifiedOn the day on which somebody last looked whether it still does
 * @param source where it is written
 * @param zone in which its days are meant
 * @param limit what it allows
 */
public record PlatformRule(
        String name,
        String carrier,
        String channel,
        Optional<Boolean> replies,
        LocalDate validFrom,
        LocalDate verifiedOn,
        String source,
        ZoneId zone,
        PlatformLimit limit)
        implements Policy {
    @Override
    public Standing standing() {
        return Standing.PLATFORM;
    }

    @Override
    public long opens(Question question, long moment) {
        return limit.opens(this, question, question.platforms().calendar(zone), moment);
    }

    @Override
    public long measured(Question question, long moment) {
        return limit.measured(this, question, question.platforms().calendar(zone), moment);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return limit.remedy(w);
    }

    @Override
    public String sentence(Wording w) {
        String where = channel.isEmpty() ? carrier : carrier + " " + channel;
        return where + w.of("：", ": ") + limit.sentence(w);
    }

    @Override
    public String status(long measured, Wording w) {
        return limit.status(measured, w);
    }
}
