package io.github.muchang.adapters.qq.official;

import io.github.muchang.fault.InvalidInputException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what a gateway becomes, and waits for it. */
final class Watching implements GatewayWatch {
    private final BlockingQueue<GatewayState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> passedOver = new LinkedBlockingQueue<>();

    @Override
    public void became(GatewayState state) {
        states.add(state);
    }

    @Override
    public void refused(Heard heard, InvalidInputException why) {
        passedOver.add(heard + " " + why);
    }

    @Override
    public void unreadable(String what) {
        passedOver.add(what);
    }

    /** Waits for a state of this kind; those before it are passed over. */
    <S extends GatewayState> S next(Class<S> kind) throws InterruptedException {
        while (true) {
            GatewayState state = Objects.requireNonNull(
                    states.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS), kind.getSimpleName());
            if (kind.isInstance(state)) {
                return kind.cast(state);
            }
        }
    }

    /** Waits for what was passed over. */
    String passedOver() throws InterruptedException {
        return Objects.requireNonNull(passedOver.poll(Station.PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing");
    }
}
