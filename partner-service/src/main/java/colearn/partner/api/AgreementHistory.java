package colearn.partner.api;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of an agreement, and what was corrected of that. */
@RestController
final class AgreementHistory {
    private final Histories histories;
    private final Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements;

    AgreementHistory(Histories histories, Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements) {
        this.histories = histories;
        this.agreements = agreements;
    }

    @Operation(summary = "What was recorded of an agreement, and what was corrected of that, oldest first")
    @GetMapping("/agreements/{id}/history")
    Page<HistoryEntry> agreementHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(agreements, id, paging);
    }
}
