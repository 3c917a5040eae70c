package colearn.insight.api;

import colearn.insight.domain.balance.Balance;
import colearn.insight.domain.balance.BalanceCommand;
import colearn.insight.domain.balance.BalanceEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody of the program has seen that a side is silent, and says what will be done. */
@RestController
final class AcknowledgeImbalance {
    private final Commands commands;
    private final Aggregate<BalanceCommand, Balance, BalanceEvent> balances;
    private final SealedTexts texts;
    private final Answers answers;

    AcknowledgeImbalance(
            Commands commands,
            Aggregate<BalanceCommand, Balance, BalanceEvent> balances,
            SealedTexts texts,
            Answers answers) {
        this.commands = commands;
        this.balances = balances;
        this.texts = texts;
        this.answers = answers;
    }

    /** @param plan 1 to 4,000 characters; kept sealed */
    record Acknowledgement(String plan) {
        private static final int LONGEST = 4_000;

        Acknowledgement {
            plan = plan.strip();
            if (plan.isEmpty() || plan.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "plan has 1 to %d characters: say what will be done".formatted(LONGEST));
            }
        }
    }

    @Operation(summary = "Says what will be done about a side that has not learned")
    @PostMapping("/balance/{relationshipId}/acknowledgement")
    ResponseEntity<Receipt> acknowledge(
            @PathVariable UUID relationshipId, @RequestBody Acknowledgement body, Caller caller, RequestKey key) {
        Policy.mayPlan(caller);
        var command = new BalanceCommand.Acknowledge(caller.person(), texts.seal(body.plan()));
        var outcome = commands.perform(
                Order.of(balances, relationshipId, caller, reads -> command).once(key));
        return answers.changed(outcome, "/balance/{id}");
    }
}
