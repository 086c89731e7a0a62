package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Page;
import io.github.muchang.http.PlatformError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Posts to the Moments (朋友圈) of members' customers, which each member has to publish (95094). Making one is a job: 10 a minute and 100,000 a month to
 * a corp. Get it from {@link WeCom#moments}.
 */
public final class WeComMoments {
    private static final String PATH = "/cgi-bin/externalcontact/";

    private final Client client;
    private final MediaShelf shelf;

    WeComMoments(Client client, MediaShelf shelf) {
        this.client = client;
        this.shelf = shelf;
    }

    /**
     * Begins to make a task; answers the job's id, good for 24 hours. Not to be repeated when it is unclear: look through the list of tasks.
     *
     * @param text at most 2,000 characters; may be empty if there are images
     * @param images by the host's names, 9 at most
     * @param userIds who is to publish it; empty for every member
     * @param tagIds whose customers are to see it: those who have any of these corp tags; empty for all
     * @return {@link Answer.Later} if an image could not be uploaded now
     * @throws IllegalArgumentException if the host has no such image
     */
    public Answer<String> publish(
            String text, List<String> images, Collection<String> userIds, Collection<String> tagIds) {
        Map<String, Object> body = new TreeMap<>();
        Map<String, Object> range = new TreeMap<>();
        if (!text.isEmpty()) {
            body.put("text", ImmutableSortedMap.of("content", text));
        }
        if (!userIds.isEmpty()) {
            range.put("sender_list", ImmutableSortedMap.of("user_list", ImmutableList.copyOf(userIds)));
        }
        if (!tagIds.isEmpty()) {
            range.put("external_contact_list", ImmutableSortedMap.of("tag_list", ImmutableList.copyOf(tagIds)));
        }
        if (!range.isEmpty()) {
            body.put("visible_range", range);
        }
        return shelf.ids(images, MediaShelf.Use.MOMENT_IMAGE).then(ids -> {
            if (!ids.isEmpty()) {
                body.put(
                        "attachments",
                        ids.stream()
                                .map(id -> ImmutableSortedMap.of(
                                        "msgtype", "image", "image", ImmutableSortedMap.of("media_id", id)))
                                .toList());
            }
            return client.call(Ask.post(PATH + "add_moment_task", body))
                    .then(answer -> LenientJson.required(answer, "jobid"));
        });
    }

    /** How far a job is. */
    public Answer<Job> job(String jobId) {
        return client.call(Ask.get(PATH + "get_moment_task_result").with("jobid", jobId))
                .map(body -> {
                    JsonNode result = body.path("result");
                    return new Job(
                            LenientJson.number(body, "status", 0) == 3,
                            LenientJson.text(result, "moment_id"),
                            ErrorCodes.error(Platform.WECOM, (int) LenientJson.number(result, "errcode", 0)));
                });
    }

    /** Takes a task back from whoever has not published it yet. */
    public Answer<Done> cancel(String momentId) {
        return Done.of(
                client.call(Ask.post(PATH + "cancel_moment_task", ImmutableSortedMap.of("moment_id", momentId))));
    }

    /** Who is to publish it, and who has; a thousand at a time. */
    public Answer<Page<Publisher>> publishers(String momentId, Optional<String> cursor) {
        Map<String, Object> body = new TreeMap<>(ImmutableSortedMap.of("limit", 1000, "moment_id", momentId));
        cursor.ifPresent(each -> body.put("cursor", each));
        return client.call(Ask.post(PATH + "get_moment_task", body))
                .map(page -> new Page<>(
                        LenientJson.list(
                                page,
                                "task_list",
                                each -> new Publisher(
                                        LenientJson.text(each, "userid").orElse(""),
                                        LenientJson.number(each, "publish_status", 0) == 1)),
                        LenientJson.text(page, "next_cursor")));
    }

    /**
     * A job that makes a task.
     *
     * @param over whether it has come to an end
     * @param momentId the task's id, if it was made
     * @param error why it was not made, if it was not
     */
    public record Job(boolean over, Optional<String> momentId, Optional<PlatformError> error) {}

    /**
     * A member who is to publish something.
     *
     * @param userId who
     * @param published whether they have
     */
    public record Publisher(String userId, boolean published) {}
}
