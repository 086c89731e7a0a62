package io.github.muchang.runtime.dispatch;

/** What is to be done now. */
public sealed interface Task {
    /**
     * A carrier is to be called.
     *
     * @param call which call; its answer is awaited
     */
    record Make(Call call) implements Task {}

    /**
     * A message has its outcome without another call.
     *
     * @param message which
     * @param fate its outcome
     */
    record Close(Queued message, Fate.Ended fate) implements Task {}
}
