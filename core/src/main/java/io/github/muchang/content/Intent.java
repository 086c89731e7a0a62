package io.github.muchang.content;

import java.util.Optional;

/** What a content is for. */
record Intent(String name, Purpose purpose, Optional<Value> value) {
    static Intent of(String name) {
        return new Intent(name, Purpose.PROMOTION, Optional.empty());
    }

    Intent purpose(Purpose why) {
        return new Intent(name, why, value);
    }

    Intent value(Value worth) {
        return new Intent(name, purpose, Optional.of(worth));
    }
}
