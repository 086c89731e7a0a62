package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** All decisions on a content, the newest last. */
record Decisions(List<Approval> list) {
    static final Decisions NONE = new Decisions(ImmutableList.of());

    Decisions {
        list = ImmutableList.copyOf(list);
    }

    Decisions plus(Approval.State state, String by, Instant at, String of) {
        return new Decisions(ImmutableList.<Approval>builder()
                .addAll(list)
                .add(new Approval(state, by, at, of))
                .build());
    }

    /** What the newest says, but a draft if what was approved is not what there is now. */
    Approval.State state(Supplier<String> now) {
        if (list.isEmpty()) {
            return Approval.State.DRAFT;
        }
        Approval newest = list.get(list.size() - 1);
        boolean changed =
                newest.state() == Approval.State.APPROVED && !newest.of().equals(now.get());
        return changed ? Approval.State.DRAFT : newest.state();
    }
}
