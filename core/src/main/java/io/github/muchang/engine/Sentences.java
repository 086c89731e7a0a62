package io.github.muchang.engine;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Reason;
import io.github.muchang.policy.Policies;
import io.github.muchang.policy.Ruling;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.Locale;

/** What policies say, in words for the journal. */
final class Sentences {
    private final Wording chinese;
    private final Wording english;
    private final ImmutableList<String> passed;

    /** What was said lately: very many are put off by the same rule until the same morning. */
    private final LoadingCache<Ruling, Reason> said =
            CacheBuilder.newBuilder().maximumSize(1024).build(CacheLoader.from(this::reason));

    Sentences(PrivateDomain domain, Policies policies) {
        this.chinese = domain.wording(Locale.CHINESE);
        this.english = domain.wording(Locale.ENGLISH);
        this.passed =
                policies.all().stream().map(each -> each.sentence(chinese)).collect(ImmutableList.toImmutableList());
    }

    /** What lets a message go that may go: every policy. */
    List<String> passed() {
        return passed;
    }

    List<Reason> of(List<Ruling> rulings) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        for (Ruling each : rulings) {
            reasons.add(said.getUnchecked(each));
        }
        return reasons.build();
    }

    /** The rule of a ruling. */
    String of(Ruling ruling) {
        return ruling.policy().sentence(english);
    }

    private Reason reason(Ruling ruling) {
        long until = ruling instanceof Ruling.Defer defer ? defer.until() : 0;
        return new Reason(of(ruling), ruling.code(), until, ruling.in(chinese), ruling.in(english));
    }
}
