package colearn.partner.views.agreement;

import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.views.agreement.AgreementRow.Change;
import colearn.partner.views.agreement.AgreementRow.Signature;
import colearn.partner.views.agreement.AgreementRow.State;
import colearn.partner.views.agreement.AgreementRow.Terms;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row an agreement; see {@link AgreementRow}. */
public final class AgreementView implements View<AgreementRow> {
    public static final String NAME = "agreement";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 4;
    }

    @Override
    public Class<AgreementRow> rowType() {
        return AgreementRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof AgreementEvent
                ? Set.of(event.aggregateId().toString())
                : Set.of();
    }

    @Override
    public @Nullable AgreementRow apply(String key, @Nullable AgreementRow row, Happening event) {
        if (!(event.body() instanceof AgreementEvent it)) {
            return row;
        }
        if (it instanceof AgreementEvent.Drafted drafted) {
            return new AgreementRow(
                    event.aggregateId(), event.version(), terms(drafted), State.DRAFT, List.of(), List.of(), null);
        }
        return row == null ? null : changed(row, it, event);
    }

    @Override
    public @Nullable AgreementRow corrected(String key, @Nullable AgreementRow row, Happening correction) {
        return row == null ? null : row.is(correction.version(), row.state());
    }

    private static Terms terms(AgreementEvent.Drafted it) {
        return new Terms(
                it.partnerId(),
                it.groundRules(),
                it.fee(),
                it.from(),
                it.to(),
                it.zone(),
                it.defaultAudience(),
                it.defaultAttribution());
    }

    private static Change change(AgreementEvent.TermsChanged it) {
        return new Change(it.from(), it.groundRules(), it.fee(), it.defaultAudience(), it.defaultAttribution());
    }

    private static AgreementRow changed(AgreementRow row, AgreementEvent event, Happening when) {
        var version = when.version();
        return switch (event) {
            case AgreementEvent.Drafted it -> row;
            case AgreementEvent.Proposed it -> row.is(version, State.PROPOSED);
            case AgreementEvent.Signed it ->
                row.signed(version, new Signature(it.side(), it.personId(), when.effectiveAt()));
            case AgreementEvent.Activated it -> row.is(version, State.ACTIVE);
            case AgreementEvent.TermsChanged it -> row.changed(version, change(it));
            case AgreementEvent.Renewed it -> row.renewed(version, it.to());
            case AgreementEvent.Expired it -> row.is(version, State.EXPIRED);
            case AgreementEvent.Terminated it -> row.terminated(version, it.why());
        };
    }
}
