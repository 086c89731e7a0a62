package io.github.muchang.http;

/** What a call gives that only does something. */
public enum Done {
    /** It is so now. */
    NOW,
    /** It was so before, or is under way: {@link ErrorClass#DONE}. */
    BEFORE;

    /** What the answer to such a call comes to; a refusal for having been done before is as good as done. */
    public static Answer<Done> of(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.error().kind() == ErrorClass.DONE
                ? new Answer.Given<>(BEFORE)
                : answer.map(ignored -> NOW);
    }
}
