package io.github.muchang.foresight;

/**
 * How far it has come.
 *
 * @param stage what is being done
 * @param done how much of it
 * @param total of how much
 */
public record Progress(Stage stage, long done, long total) {
    /** What is being done. */
    public enum Stage {
        /** Facts of a journal are read. */
        READING,
        /** Customers are decided. */
        DECIDING
    }
}
