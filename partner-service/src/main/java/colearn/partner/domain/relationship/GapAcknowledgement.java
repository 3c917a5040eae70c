package colearn.partner.domain.relationship;

import colearn.platform.secrets.SealedText;
import java.util.UUID;

/** Somebody says that a side learned nothing that counts, and why the relationship ends all the same. */
public record GapAcknowledgement(UUID personId, SealedText why) {}
