package colearn.platform.kafka;

import colearn.platform.secrets.SealedText;

/** Events of the tests' own aggregate. */
public sealed interface NoteEvent {
    /** Told to the others. */
    record Written(String text) implements NoteEvent {}

    /** Told to the others, with a confidential text. */
    record Sealed(SealedText text) implements NoteEvent {}

    /** Of no concern to others. */
    record Filed(String where) implements NoteEvent {}
}
