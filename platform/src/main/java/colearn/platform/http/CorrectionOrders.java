package colearn.platform.http;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import java.util.UUID;

/** Sends corrections with their reason sealed. Who may correct at all is for the service to say before. */
public final class CorrectionOrders {
    private final Corrections corrections;
    private final SealedTexts texts;

    CorrectionOrders(Corrections corrections, SealedTexts texts) {
        this.corrections = corrections;
        this.texts = texts;
    }

    /**
     * What is asked for, and by whom.
     *
     * @param id of the aggregate
     * @param seen the version of it that the sender saw
     * @param event the one that was recorded wrongly
     */
    public record Wanted(
            UUID id, UUID event, Change change, Words why, ExpectedVersion seen, Caller caller, RequestKey key) {}

    /** Says how an event is to be read from now on, whoever recorded it. */
    public Outcome ofAnybodys(Aggregate<?, ?, ?> aggregate, Wanted wanted) {
        return send(aggregate, wanted, true);
    }

    /** The same; refused where somebody else recorded it. */
    public Outcome ofTheirOwn(Aggregate<?, ?, ?> aggregate, Wanted wanted) {
        return send(aggregate, wanted, false);
    }

    private Outcome send(Aggregate<?, ?, ?> aggregate, Wanted wanted, boolean othersToo) {
        return corrections.correct(new Order<>(
                aggregate,
                wanted.id(),
                wanted.caller(),
                wanted.key(),
                wanted.seen().value(),
                wanted.event(),
                wanted.change(),
                wanted.why().sealed(texts),
                othersToo));
    }
}
