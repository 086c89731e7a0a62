package io.github.muchang.store.file;

/** What a name stands for on a simulated disk. */
sealed interface SimulatedNode permits SimulatedContent, SimulatedFolder {
    /** A copy in which everything that is seen is durable. */
    SimulatedNode killed();
}
