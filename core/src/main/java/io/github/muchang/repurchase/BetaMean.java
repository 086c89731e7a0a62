package io.github.muchang.repurchase;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a function of a beta distributed p. With p = 1 / (1 + exp(-y)) and y = centre + width sinh(t) both ends are infinitely far
 * away and the integrand falls to them faster than exponentially; then the trapezoidal rule converges exponentially (H. Takahasi and
 * M. Mori, "Double Exponential Formulas for Numerical Integration", 1974). The same sum without the function is the constant of the
 * distribution, so that no gamma function is needed.
 */
final class BetaMean {
    private static final double FALLEN = -100;
    private static final double AGREES = 1e-13;
    private static final double FINEST = 1.0 / 4096;

    private final double a;
    private final double b;
    private final DoubleUnaryOperator function;
    private final double centre;
    private final double width;
    private final double peak;

    BetaMean(double a, double b, DoubleUnaryOperator function) {
        this.a = a;
        this.b = b;
        this.function = function;
        this.centre = StrictMath.log(a / b);
        this.width = StrictMath.sqrt(1 / a + 1 / b);
        this.peak = density(centre);
    }

    double value() {
        double step = 0.25;
        double before = mean(step);
        while (step > FINEST) {
            step /= 2;
            double next = mean(step);
            if (Math.abs(next - before) <= AGREES * next) {
                return next;
            }
            before = next;
        }
        return before;
    }

    private double mean(double step) {
        double weights = 0;
        double sum = 0;
        for (int side = -1; side <= 1; side += 2) {
            for (int i = side < 0 ? 1 : 0; ; i++) {
                double t = side * i * step;
                double y = centre + width * StrictMath.sinh(t);
                double density = density(y) - peak;
                if (density < FALLEN) {
                    break;
                }
                double weight = StrictMath.exp(density) * StrictMath.cosh(t);
                weights += weight;
                sum += weight * function.applyAsDouble(StrictMath.exp(logistic(y)));
            }
        }
        return sum / weights;
    }

    /** The logarithm of the density of y, but for a constant. */
    private double density(double y) {
        return a * logistic(y) + b * logistic(-y);
    }

    /** The logarithm of 1 / (1 + exp(-y)). */
    private static double logistic(double y) {
        return y < 0 ? y - StrictMath.log1p(StrictMath.exp(y)) : -StrictMath.log1p(StrictMath.exp(-y));
    }
}
