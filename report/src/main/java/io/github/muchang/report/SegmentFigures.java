package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.runtime.Audience;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Segment;
import java.util.List;

/**
 * Who is in which segment, and in two at once.
 *
 * @param names the segments, in the order of definition
 * @param both how many are in both of two; in the diagonal, how many are in one
 */
record SegmentFigures(Capped<String> names, List<List<Integer>> both) {
    private static final int MOST = 30;

    static SegmentFigures of(Muchang muchang) {
        Capped<String> names = Capped.of(
                muchang.domain().segments().stream().map(Segment::name).toList(), MOST);
        List<Audience> audiences = names.rows().stream().map(muchang::segment).toList();
        return new SegmentFigures(
                names,
                audiences.stream()
                        .map(one -> audiences.stream()
                                .map(other -> one.and(other).size())
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
