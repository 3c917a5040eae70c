package colearn.partner.api;

import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerEvent;
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

/** What was recorded of a partner, and what was corrected of that. */
@RestController
final class PartnerHistory {
    private final Histories histories;
    private final Aggregate<PartnerCommand, Partner, PartnerEvent> partners;

    PartnerHistory(Histories histories, Aggregate<PartnerCommand, Partner, PartnerEvent> partners) {
        this.histories = histories;
        this.partners = partners;
    }

    @Operation(summary = "What was recorded of a partner, and what was corrected of that, oldest first")
    @GetMapping("/partners/{id}/history")
    Page<HistoryEntry> partnerHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(partners, id, paging);
    }
}
