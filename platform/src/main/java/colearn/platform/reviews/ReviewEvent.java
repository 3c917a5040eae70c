package colearn.platform.reviews;

import colearn.platform.secrets.SealedText;

/** What became of a flag, under its id. No other service is told: it is the program's own work on its records. */
public sealed interface ReviewEvent {

    /**
     * Somebody looked.
     *
     * @param why in their own words
     */
    record Concluded(Finding finding, SealedText why) implements ReviewEvent {}
}
