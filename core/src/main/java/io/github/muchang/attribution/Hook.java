package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Names;
import io.github.muchang.segment.Wording;
import java.util.List;

/**
 * 添加理由: what people were offered for coming, on the source codes that offered it.
 *
 * @param name of the offer, such as 上门服务 or 返现
 * @param motive what it speaks to
 * @param sources the codes
 */
public record Hook(String name, Motive motive, List<String> sources) {
    /** Checks the name, and copies the list. */
    public Hook {
        Names.checked(name, "hook");
        sources = ImmutableList.copyOf(sources);
    }

    /** An offer on some codes. */
    public static Hook of(String name, Motive motive, String... sources) {
        return new Hook(name, motive, ImmutableList.copyOf(sources));
    }

    /** What people come for. */
    public enum Motive {
        /** 服务: to be helped. */
        SERVICE,
        /** 优质内容: to learn or enjoy something. */
        CONTENT,
        /** 被推荐: somebody they trust said so. */
        RECOMMENDATION,
        /** 福利: something small that goes with the purchase. */
        BENEFIT,
        /** 利益诱导: money for coming. */
        MONEY;

        /** What it is called. */
        public String in(Wording w) {
            return switch (this) {
                case SERVICE -> w.of("服务", "service");
                case CONTENT -> w.of("优质内容", "content");
                case RECOMMENDATION -> w.of("被推荐", "a recommendation");
                case BENEFIT -> w.of("福利", "a benefit");
                case MONEY -> w.of("利益诱导", "money");
            };
        }
    }
}
