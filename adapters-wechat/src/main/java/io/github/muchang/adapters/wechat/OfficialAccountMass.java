package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Mass messages (群发). The same key is the same job for 24 hours, so whatever is unclear is asked again with the same key, and is sent once. A follower
 * of a service account receives at most four a month; if the account is protected, an administrator has to confirm within 30 minutes whatever goes to
 * all. How many received it, the platform tells by {@code MASSSENDJOBFINISH}. Get it from {@link OfficialAccount#mass}.
 */
public final class OfficialAccountMass {
    private static final String PATH = "/cgi-bin/message/mass/";
    private static final int SENT_BEFORE = 45065;
    private static final int LEAST_OPENIDS = 2;

    private static final ImmutableSortedMap<String, State> STATES = ImmutableSortedMap.of(
            "DELETE", State.DELETED,
            "SENDING", State.SENDING,
            "SEND_FAIL", State.FAILED,
            "SEND_SUCCESS", State.SENT);

    private final Client client;

    OfficialAccountMass(Client client) {
        this.client = client;
    }

    /**
     * Sends to all followers.
     *
     * @param key names the job: 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}
     * @throws io.github.muchang.fault.InvalidInputException if it is none
     */
    public Answer<Job> toAll(String key, Said said) {
        Keys.check(key, "mass message");
        return send("sendall", "filter", ImmutableSortedMap.of("is_to_all", true), key, said);
    }

    /** Sends to all who have a tag, by its id. The key is as in {@link #toAll}. */
    public Answer<Job> toTag(String key, int tagId, Said said) {
        Keys.check(key, "mass message");
        return send("sendall", "filter", ImmutableSortedMap.of("is_to_all", false, "tag_id", tagId), key, said);
    }

    /** Sends to these followers, 2 to 10,000 of them; verified service accounts only. The key is as in {@link #toAll}. */
    public Answer<Job> to(String key, Collection<String> openids, Said said) {
        List<String> whom = ImmutableSet.copyOf(openids).asList();
        int most = client.limits().of("mass-openids");
        Faults faults = new Faults();
        Keys.check(key, faults);
        if (whom.size() < LEAST_OPENIDS || whom.size() > most) {
            faults.add("openids", LEAST_OPENIDS + " to " + most + ", not " + whom.size());
        }
        faults.throwIfAny("mass message");
        return send("send", "touser", whom, key, said);
    }

    /** What became of a job. */
    public Answer<State> look(Job job) {
        return client.call(Ask.post(PATH + "get", ImmutableSortedMap.of("msg_id", String.valueOf(job.id()))))
                .then(body -> LenientJson.text(body, "msg_status")
                        .flatMap(each -> Optional.ofNullable(STATES.get(each)))
                        .<Answer<State>>map(Answer.Given::new)
                        .orElseGet(() -> new Answer.Unclear<>("no status that is known")));
    }

    /** Deletes an article that was sent, from where it can still be read; a text that was sent is read for ever. */
    public Answer<Done> delete(Job job) {
        return Done.of(client.call(Ask.post(PATH + "delete", ImmutableSortedMap.of("msg_id", job.id()))));
    }

    private Answer<Job> send(String path, String receivers, Object whom, String key, Said said) {
        Map<String, Object> body = new TreeMap<>(said.fields);
        body.put(receivers, whom);
        body.put("clientmsgid", key);
        return client.call(Ask.post(PATH + path, body).givenWith(SENT_BEFORE)).then(answer -> {
            Done done = LenientJson.number(answer, "errcode", 0) == SENT_BEFORE ? Done.BEFORE : Done.NOW;
            return LenientJson.required(LenientJson.number(answer, "msg_id"), "msg_id")
                    .map(id -> new Job(id, done));
        });
    }

    /** What is said to many. Prints nothing of it. */
    public static final class Said {
        private final ImmutableSortedMap<String, Object> fields;

        private Said(ImmutableSortedMap<String, Object> fields) {
            this.fields = fields;
        }

        /** Words. */
        public static Said text(String words) {
            Objects.requireNonNull(words, "words");
            return new Said(ImmutableSortedMap.of("msgtype", "text", "text", ImmutableSortedMap.of("content", words)));
        }

        /** Articles (图文消息) that the host has made, by the media id under which the platform has them; not sent if they are found to be copies. */
        public static Said articles(String mediaId) {
            Objects.requireNonNull(mediaId, "mediaId");
            return new Said(ImmutableSortedMap.of(
                    "mpnews",
                    ImmutableSortedMap.of("media_id", mediaId),
                    "msgtype",
                    "mpnews",
                    "send_ignore_reprint",
                    0));
        }

        @Override
        public String toString() {
            return "Said[***]";
        }
    }

    /**
     * A job.
     *
     * @param id the platform's; {@code MsgID} of the event that ends it
     * @param done whether it is a new one, or one of this key was there before
     */
    public record Job(long id, Done done) {
        /** Checks that both are there. */
        public Job {
            Objects.requireNonNull(done, "done");
        }
    }

    /** What may become of a job. */
    public enum State {
        /** The platform is at it, or waits for an administrator. */
        SENDING,
        /** It has been sent. */
        SENT,
        /** It was not sent. */
        FAILED,
        /** It was sent and deleted. */
        DELETED
    }
}
