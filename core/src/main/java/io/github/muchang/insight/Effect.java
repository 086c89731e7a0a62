package io.github.muchang.insight;

import io.github.muchang.content.Purpose;

/**
 * What followed a content, or all contents of one purpose.
 *
 * @param content the content's name; empty for all of the purpose
 * @param purpose why it was said
 * @param delivered how often it reached somebody
 * @param replied after how many of these a reply came in time
 * @param clicked after how many a click came in time
 * @param bought after how many a purchase came in time
 * @param amount what was bought in time in the domain's currency, in minor units; what followed two messages counts for both
 */
public record Effect(
        String content, Purpose purpose, long delivered, long replied, long clicked, long bought, long amount) {}
