package io.github.muchang.statistics;

import io.github.muchang.repurchase.BgNbd;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Where a function of positive parameters is greatest, by the simplex method of Nelder and Mead on their logarithms: from several starts,
 * and again from the best of what they came to until that gains nothing. No chance is involved.
 *
 * @param parameters where
 * @param value how great it is there
 */
record Maximum(List<Double> parameters, double value) {
    private static final int EVALUATIONS = 5000;
    private static final int RESTARTS = 20;
    private static final double EXACT = 1e-13;
    private static final double GAIN = 1e-9;
    private static final double STEP = 0.3;
    private static final double LOWEST = StrictMath.log(BgNbd.LEAST);
    private static final double HIGHEST = StrictMath.log(BgNbd.MOST);
    private static final double EDGE = 0.1;

    /**
     * Looks for it.
     *
     * @throws NoFitException if it does not settle, or runs to the end of what a parameter may be
     */
    static Maximum of(ToDoubleFunction<double[]> function, List<String> names, double[]... starts) {
        PointValuePair best = climbed(function, names, logarithms(starts[0]));
        for (int i = 1; i < starts.length; i++) {
            PointValuePair other = climbed(function, names, logarithms(starts[i]));
            best = other.getValue() > best.getValue() ? other : best;
        }
        for (int i = 0; i < RESTARTS; i++) {
            PointValuePair again = climbed(function, names, best.getPoint());
            double gain = again.getValue() - best.getValue();
            best = gain > 0 ? again : best;
            if (gain <= GAIN) {
                return settled(best, names);
            }
        }
        throw new NoFitException("the likelihood still grows after " + RESTARTS + " restarts, at "
                + shown(names, best.getPoint()) + ", where its logarithm is " + best.getValue());
    }

    private static Maximum settled(PointValuePair best, List<String> names) {
        for (double each : best.getPoint()) {
            if (each < LOWEST + EDGE || each > HIGHEST - EDGE) {
                throw new NoFitException("the likelihood has no greatest value where parameters are from " + BgNbd.LEAST
                        + " to " + BgNbd.MOST + ": it grows towards " + shown(names, best.getPoint())
                        + ", where its logarithm is " + best.getValue());
            }
        }
        return new Maximum(Arrays.stream(exponentials(best.getPoint())).boxed().toList(), best.getValue());
    }

    private static PointValuePair climbed(ToDoubleFunction<double[]> function, List<String> names, double[] start) {
        SimplexOptimizer optimizer = new SimplexOptimizer(EXACT, EXACT);
        try {
            return optimizer.optimize(
                    new MaxEval(EVALUATIONS),
                    new ObjectiveFunction(
                            point -> inside(point) ? function.applyAsDouble(exponentials(point)) : -Double.MAX_VALUE),
                    GoalType.MAXIMIZE,
                    new InitialGuess(start),
                    new NelderMeadSimplex(start.length, STEP));
        } catch (MathIllegalStateException e) {
            throw new NoFitException("the likelihood does not settle within " + EVALUATIONS + " steps from "
                    + shown(names, start) + ": " + e.getMessage());
        }
    }

    private static boolean inside(double[] point) {
        for (double each : point) {
            if (each < LOWEST || each > HIGHEST) {
                return false;
            }
        }
        return true;
    }

    private static double[] logarithms(double[] parameters) {
        double[] logarithms = new double[parameters.length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.max(LOWEST, Math.min(HIGHEST, StrictMath.log(parameters[i])));
        }
        return logarithms;
    }

    private static double[] exponentials(double[] logarithms) {
        double[] parameters = new double[logarithms.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = StrictMath.exp(logarithms[i]);
        }
        return parameters;
    }

    private static String shown(List<String> names, double[] logarithms) {
        double[] parameters = exponentials(logarithms);
        return IntStream.range(0, parameters.length)
                .mapToObj(i -> names.get(i) + " = " + parameters[i])
                .collect(Collectors.joining(", "));
    }
}
