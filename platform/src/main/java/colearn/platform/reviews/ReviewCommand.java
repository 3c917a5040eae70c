package colearn.platform.reviews;

import colearn.platform.secrets.SealedText;

/** What may be wanted of a flag. */
public sealed interface ReviewCommand {
    record Conclude(Finding finding, SealedText why) implements ReviewCommand {}
}
