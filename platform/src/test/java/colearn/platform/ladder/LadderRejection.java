package colearn.platform.ladder;

import colearn.platform.decider.Rejection;

/** Why not. */
public sealed interface LadderRejection extends Rejection {
    record NoLadder() implements LadderRejection {}

    record StandsAlready() implements LadderRejection {}

    record TooHigh() implements LadderRejection {}

    record NotAllowed() implements LadderRejection {}
}
