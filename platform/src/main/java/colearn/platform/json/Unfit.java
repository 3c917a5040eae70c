package colearn.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a request that cannot be accepted, with a sentence for the one who sent it. */
public final class Unfit extends MismatchedInputException {
    Unfit(JsonParser parser, String sentence, Class<?> type) {
        super(parser, sentence, type);
    }

    /** Completes "it is …", for example {@code not a date: write it like 2026-03-01}. */
    public String sentence() {
        return getOriginalMessage();
    }
}
