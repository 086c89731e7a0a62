package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.party.Attribute;
import io.github.muchang.party.Needs;
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
    private static final int MOST_DIGITS = 36;
    private static final int MOST_DECIMALS = 18;

    /** Copies the set; 1.50 and 1.5 become the same number. Refuses numbers of more than 36 digits or 18 decimals. */
    public HasAttribute {
        name = name.intern();
        values = ImmutableSortedSet.copyOf(values);
        least = least.map(HasAttribute::canonical);
        most = most.map(HasAttribute::canonical);
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
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.ATTRIBUTES);
    }

    @Override
    public String sentence(Wording wording) {
        ImmutableList.Builder<String> said = ImmutableList.builder();
        if (!values.isEmpty()) {
            said.add(wording.of("是 ", " is ") + String.join(wording.of(" 或 ", " or "), values));
        }
        least.ifPresent(low -> said.add(wording.of("不小于 ", " is at least ") + low.toPlainString()));
        most.ifPresent(high -> said.add(wording.of("不大于 ", " is at most ") + high.toPlainString()));
        String all = String.join(wording.of("，且", " and"), said.build());
        return wording.of("属性「" + name + "」", "attribute '" + name + "'")
                + (all.isEmpty() ? wording.of("已知", " is known") : all);
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

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (Math.abs((long) shortest.scale()) > MOST_DECIMALS || shortest.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of that size is not meant");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
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
