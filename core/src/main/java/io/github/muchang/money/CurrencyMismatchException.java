package io.github.muchang.money;

/** Two amounts of different currencies were added, subtracted or compared. */
public final class CurrencyMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String left;
    private final String right;

    CurrencyMismatchException(String left, String right) {
        super(left + " and " + right + " do not mix: convert one amount first; Muchang knows no exchange rates");
        this.left = left;
        this.right = right;
    }

    /** The currency of the amount that was asked. */
    public String left() {
        return left;
    }

    /** The currency of the amount that was handed in. */
    public String right() {
        return right;
    }
}
