package io.github.muchang.segment;

import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;

/**
 * Whom a condition is checked for, and when.
 *
 * @param party whom
 * @param now the moment, in milliseconds; not before the party's latest fact
 * @param calendar the domain's calendar
 * @param rules the domain's other rules
 * @param yardsticks what the population measures
 */
public record Subject(Party party, long now, LocalCalendar calendar, Rules rules, Yardsticks yardsticks) {}
