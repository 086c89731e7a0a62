package io.github.muchang.journey;

import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;

/** What a journey starts on. Import the sentences statically. */
public sealed interface Trigger {
    /** What it is called in facts: its members in JSON. */
    String code();

    /** The trigger as a sentence. */
    String in(Wording w);

    /** On entering a pool. */
    static Trigger entered(Pool pool) {
        return new PoolEntered(pool.name());
    }

    /** On entering the pool of this name. */
    static Trigger entered(String pool) {
        return new PoolEntered(pool);
    }

    /** On leaving a pool. */
    static Trigger left(Pool pool) {
        return new PoolLeft(pool.name());
    }

    /** On leaving the pool of this name. */
    static Trigger left(String pool) {
        return new PoolLeft(pool);
    }

    /** On doing something, with any label. */
    static Trigger done(String activity) {
        return new Done(Deed.of(activity));
    }

    /** On doing something with this label. */
    static Trigger done(String activity, String label) {
        return new Done(Deed.of(activity).labelled(label));
    }

    /** On coming into a segment. */
    static Trigger enteredSegment(String segment) {
        return new SegmentEntered(segment);
    }

    /** On leaving a segment. */
    static Trigger leftSegment(String segment) {
        return new SegmentLeft(segment);
    }

    /** On coming to a stage of the lifecycle. */
    static Trigger cameTo(String stage) {
        return new StageEntered(stage);
    }

    /** On an attribute being told, plain or personal. */
    static Trigger told(String attribute) {
        return new AttributeTold(attribute);
    }

    /** On being called by the host. */
    static Trigger called() {
        return new Called();
    }

    /** Entered a pool. */
    record PoolEntered(String pool) implements Trigger {
        @Override
        public String code() {
            return "entered " + pool;
        }

        @Override
        public String in(Wording w) {
            return w.of("进入渠「" + pool + "」", "on entering pool '" + pool + "'");
        }
    }

    /** Left a pool. */
    record PoolLeft(String pool) implements Trigger {
        @Override
        public String code() {
            return "left " + pool;
        }

        @Override
        public String in(Wording w) {
            return w.of("离开渠「" + pool + "」", "on leaving pool '" + pool + "'");
        }
    }

    /** Did something. */
    record Done(Deed deed) implements Trigger {
        @Override
        public String code() {
            return "done " + deed.activity()
                    + deed.label().map(only -> " " + only).orElse("");
        }

        @Override
        public String in(Wording w) {
            return deed.in(w);
        }
    }

    /** Came into a segment. */
    record SegmentEntered(String segment) implements Trigger {
        @Override
        public String code() {
            return "enteredSegment " + segment;
        }

        @Override
        public String in(Wording w) {
            return w.of("进入人群「" + segment + "」", "on coming into segment '" + segment + "'");
        }
    }

    /** Left a segment. */
    record SegmentLeft(String segment) implements Trigger {
        @Override
        public String code() {
            return "leftSegment " + segment;
        }

        @Override
        public String in(Wording w) {
            return w.of("离开人群「" + segment + "」", "on leaving segment '" + segment + "'");
        }
    }

    /** Came to a stage. */
    record StageEntered(String stage) implements Trigger {
        @Override
        public String code() {
            return "cameTo " + stage;
        }

        @Override
        public String in(Wording w) {
            return w.of("进入阶段「" + stage + "」", "on coming to stage '" + stage + "'");
        }
    }

    /** An attribute was told. */
    record AttributeTold(String attribute) implements Trigger {
        @Override
        public String code() {
            return "told " + attribute;
        }

        @Override
        public String in(Wording w) {
            return w.of("获知属性「" + attribute + "」", "on being told attribute '" + attribute + "'");
        }
    }

    /** The host says so. */
    record Called() implements Trigger {
        @Override
        public String code() {
            return "called";
        }

        @Override
        public String in(Wording w) {
            return w.of("由程序启动", "on being called by the host");
        }
    }
}
