package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a journal says was done about messages, and what another definition would have done.
 *
 * @param domain the other definition
 * @param from when the first signal was taken in, in milliseconds; {@code to} if there is none
 * @param to when the latest fact was decided: until then it was decided anew
 * @param facts how many facts the journal held
 * @param signals how many signals were decided anew
 * @param customers of how many parties, those that turned out to be one counted once
 * @param activity what was looked for behind messages
 * @param within within so long after a message
 * @param done what was done
 * @param would what would have been done
 * @param differences by content
 * @param notices what must be known to read the numbers
 */
public record BacktestReport(
        PrivateDomain domain,
        long from,
        long to,
        long facts,
        long signals,
        long customers,
        String activity,
        Span within,
        Side done,
        Side would,
        List<Difference> differences,
        List<Notice> notices) {
    /** Copies the lists. */
    public BacktestReport {
        differences = ImmutableList.copyOf(differences);
        notices = ImmutableList.copyOf(notices);
    }

    /** The tables: all in short, contents, policies, messages on one day, what followed, and each day. */
    public List<Sheet> sheets(Locale language) {
        return BacktestSheets.of(this, domain.wording(language));
    }

    /** All but the days, as text. */
    public String in(Locale language) {
        Wording w = domain.wording(language);
        List<Sheet> sheets = sheets(language);
        return sheets.subList(0, sheets.size() - 1).stream().map(Sheet::text).collect(Collectors.joining("\n"))
                + notices.stream().map(each -> "! " + each.in(w) + "\n").collect(Collectors.joining());
    }

    /** Everything, as Markdown. */
    public String markdown(Locale language) {
        Wording w = domain.wording(language);
        return sheets(language).stream().map(Sheet::markdown).collect(Collectors.joining("\n"))
                + notices.stream().map(each -> "\n- " + each.in(w)).collect(Collectors.joining())
                + "\n";
    }

    /** The days, as comma-separated values. */
    public String csv(Locale language) {
        List<Sheet> sheets = sheets(language);
        return sheets.get(sheets.size() - 1).csv();
    }
}
