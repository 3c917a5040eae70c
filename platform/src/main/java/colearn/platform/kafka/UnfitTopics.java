package colearn.platform.kafka;

/** A service refuses to start on topics that would lose or mix up what it publishes; the message is a sentence. */
final class UnfitTopics extends RuntimeException {
    UnfitTopics(Refusal refusal) {
        super(refusal.sentence(), refusal);
    }
}
