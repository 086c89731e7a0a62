package io.github.muchang.foresight;

/**
 * What another definition would have done otherwise with one content. Two messages count as one if the same customer received the content
 * on the same day.
 *
 * @param content the content
 * @param both how many were delivered, and would have been
 * @param onlyDone how many were delivered, and would not have been
 * @param onlyWould how many would have been delivered, and were not
 */
public record Difference(String content, long both, long onlyDone, long onlyWould) {}
