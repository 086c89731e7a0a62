package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;

/** What a call gives that only does something. */
public enum Done {
    /** It is so now. */
    NOW,
    /** It was so before, or is under way: {@link ErrorClass#DONE}. */
    BEFORE;

    static Answer<Done> of(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.error().kind() == ErrorClass.DONE
                ? new Answer.Given<>(BEFORE)
                : answer.map(ignored -> NOW);
    }
}
