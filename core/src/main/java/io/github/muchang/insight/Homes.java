package io.github.muchang.insight;

import org.roaringbitmap.RoaringBitmap;

/**
 * How many customers are in so many places at once; without those whose data was erased.
 *
 * @param none in none, though known
 * @param one in exactly one
 * @param two in exactly two
 * @param more in three or more
 */
public record Homes(int none, int one, int two, int more) {
    /** Those in one or more. */
    public int somewhere() {
        return one + two + more;
    }

    /** Of those in one or more, the share with exactly one, from 0 to 1; 0 if there is nobody. */
    public double shareOfOne() {
        return share(one);
    }

    /** Of those in one or more, the share with exactly two, from 0 to 1; 0 if there is nobody. */
    public double shareOfTwo() {
        return share(two);
    }

    /** Of those in one or more, the share with three or more, from 0 to 1; 0 if there is nobody. */
    public double shareOfMore() {
        return share(more);
    }

    /** Counts in how many of the places each is; {@code known} says how many there are to be found. */
    static Homes count(Iterable<RoaringBitmap> places, int known) {
        RoaringBitmap one = new RoaringBitmap();
        RoaringBitmap two = new RoaringBitmap();
        RoaringBitmap three = new RoaringBitmap();
        for (RoaringBitmap place : places) {
            three.or(RoaringBitmap.and(two, place));
            two.or(RoaringBitmap.and(one, place));
            one.or(place);
        }
        return new Homes(
                known - one.getCardinality(),
                one.getCardinality() - two.getCardinality(),
                two.getCardinality() - three.getCardinality(),
                three.getCardinality());
    }

    private double share(int part) {
        return somewhere() == 0 ? 0 : (double) part / somewhere();
    }
}
