package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.runtime.Muchang;
import java.util.List;

/**
 * How far customers came in the lifecycle.
 *
 * @param climb how many ever came to a stage on the way up, or farther
 * @param now how many are at each stage
 */
record StageFigures(List<Line> climb, List<Line> now) {
    static StageFigures of(Muchang muchang, Climb climb) {
        PrivateDomain domain = muchang.domain();
        List<Long> came = climb.came();
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (int i = 0; i < came.size(); i++) {
            lines.add(line(climb.path().get(i), came.get(i)));
        }
        return new StageFigures(
                lines.build(),
                domain.lifecycle().stages().stream()
                        .map(stage -> line(stage, muchang.stage(stage.name()).size()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Line line(Stage stage, long count) {
        return new Line(new Words(stage.chinese(), stage.name()), count);
    }

    /**
     * One stage.
     *
     * @param stage what it is called
     * @param count how many
     */
    record Line(Words stage, long count) {}
}
