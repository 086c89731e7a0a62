package io.github.muchang.architecture.planted.errors;

import java.io.IOException;

/** No breach: what it throws has a name. */
interface Careful {

    void throwsSomethingNamed() throws IOException;
}
