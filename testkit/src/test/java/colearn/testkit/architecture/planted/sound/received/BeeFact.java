package colearn.testkit.architecture.planted.sound.received;

import colearn.platform.secrets.SealedText;
import colearn.testkit.architecture.planted.sound.domain.Colour;
import org.jspecify.annotations.Nullable;

/** What others say. */
public record BeeFact(int stings, Colour of, @Nullable SealedText why) {}
