package io.github.muchang.insight;

/**
 * What came, stayed and went: of one pool, of one pathway, or of all pools together. Counts memberships: somebody who enters, leaves
 * and enters again has entered twice.
 *
 * @param name the pool or the pathway; empty for arrivals without a pathway, and for all pools together
 * @param entered how many entered
 * @param received how many of those left another pool for it
 * @param present how many are there now
 * @param moved how many left for another pool
 * @param lost how many left for nowhere that we know
 * @param joined how many became one with another because two parties in the pool turned out to be one person
 */
public record Flow(String name, long entered, long received, long present, long moved, long lost, long joined) {
    /** Whether nobody was forgotten or counted twice: entered = present + moved + lost + joined. */
    public boolean conserved() {
        return entered == present + moved + lost + joined;
    }

    /** Both together, under this name. */
    Flow plus(Flow other) {
        return new Flow(
                name,
                entered + other.entered,
                received + other.received,
                present + other.present,
                moved + other.moved,
                lost + other.lost,
                joined + other.joined);
    }

    static Flow nothing(String name) {
        return new Flow(name, 0, 0, 0, 0, 0, 0);
    }
}
