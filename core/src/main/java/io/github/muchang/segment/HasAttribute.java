package io.github.muchang.segment;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.party.Attribute;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain attribute is known, and perhaps one of some values or within a range of numbers. A value that is no number is in no
 * range.
 *
 * @param name the attribute
 * @param values the values that satisfy; empty for any
 * @param least the least number; empty for no bound
 * @param most the greatest number; empty for no bound
 */
public record HasAttribute(String name, Set<String> values, Optional<BigDecimal> least, Optional<BigDecimal> most)
        implements Condition {
    /** Copies the set. */
    public HasAttribute {
        values = ImmutableSortedSet.copyOf(values);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException("nothing is at least " + least.get() + " and at most " + most.get());
        }
    }

    @Override
    public long verdict(Subject subject) {
        Attribute attribute = subject.party().attributes().find(name);
        return Verdict.lasting(attribute != null
                && (values.isEmpty() || values.contains(attribute.value()))
                && ((least.isEmpty() && most.isEmpty()) || inRange(attribute.value())));
    }

    @Override
    public String sentence(Wording wording) {
        StringBuilder text = new StringBuilder(wording.of("属性「" + name + "」", "attribute '" + name + "'"));
        if (!values.isEmpty()) {
            text.append(wording.of("是 ", " is ")).append(String.join(wording.of(" 或 ", " or "), values));
        }
        least.ifPresent(low -> text.append(wording.of("不小于 ", " is at least ")).append(low.toPlainString()));
        most.ifPresent(high -> text.append(wording.of("不大于 ", " is at most ")).append(high.toPlainString()));
        return values.isEmpty() && least.isEmpty() && most.isEmpty()
                ? text.append(wording.of("已知", " is known")).toString()
                : text.toString();
    }

    @Override
    public String status(Subject subject, Wording wording) {
        Attribute attribute = subject.party().attributes().find(name);
        return attribute == null
                ? wording.of("属性「" + name + "」未知", "attribute '" + name + "' is not known")
                : wording.of(
                        "属性「" + name + "」是 " + attribute.value(), "attribute '" + name + "' is " + attribute.value());
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }

    private boolean inRange(String value) {
        BigDecimal number = number(value);
        return number != null
                && (least.isEmpty() || number.compareTo(least.get()) >= 0)
                && (most.isEmpty() || number.compareTo(most.get()) <= 0);
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            return value.length() > 40 ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
