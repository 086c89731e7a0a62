package io.github.muchang.imports;

/**
 * Follows the quotes of one CSV record byte by byte, as RFC 4180 means them and Jackson reads them: a quote opens a value only at
 * its beginning (spaces before it do not count), two quotes inside stand for one, and behind a closing quote comes the delimiter.
 */
final class QuoteScan {
    private enum Within {
        /** At the beginning of a value, or among the spaces before it. */
        START,
        /** In a value without quotes. */
        PLAIN,
        /** Between quotes. */
        QUOTED,
        /** Just behind a quote that closes, unless another follows. */
        CLOSING,
        /** Behind a closing quote and spaces. */
        CLOSED,
        /** Behind something that may not follow a closing quote. */
        BROKEN
    }

    private final int delimiter;
    private Within within = Within.START;
    private int openedAt;

    /** Negative: there are no quotes, every line is a record. */
    QuoteScan(int delimiter) {
        this.delimiter = delimiter;
    }

    void begin() {
        within = delimiter < 0 ? Within.PLAIN : Within.START;
        openedAt = -1;
    }

    /** Takes the next byte, which is at a place in the record; whether it ends the record. */
    boolean ends(byte next, int place) {
        if (next == '\n' && within != Within.QUOTED) {
            return true;
        }
        if (delimiter < 0) {
            return false;
        }
        switch (within) {
            case START -> {
                if (next == '"') {
                    within = Within.QUOTED;
                    openedAt = place;
                } else if (next != delimiter && !isSpace(next)) {
                    within = Within.PLAIN;
                }
            }
            case PLAIN -> within = next == delimiter ? Within.START : Within.PLAIN;
            case QUOTED -> within = next == '"' ? Within.CLOSING : Within.QUOTED;
            case CLOSING -> within = next == '"' ? Within.QUOTED : behindQuote(next);
            case CLOSED -> within = behindQuote(next);
            case BROKEN -> {}
        }
        return false;
    }

    /** Whether the record ends, where the file ends, within quotes. */
    boolean isOpen() {
        return within == Within.QUOTED;
    }

    boolean isBroken() {
        return within == Within.BROKEN;
    }

    /** Where the last quote opened. */
    int openedAt() {
        return openedAt;
    }

    private Within behindQuote(byte next) {
        if (next == delimiter) {
            return Within.START;
        }
        return isSpace(next) || next == '\r' ? Within.CLOSED : Within.BROKEN;
    }

    private static boolean isSpace(byte next) {
        return next >= 0 && next <= ' ' && next != '\r' && next != '\n';
    }
}
