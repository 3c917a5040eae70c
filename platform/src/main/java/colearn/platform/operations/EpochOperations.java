package colearn.platform.operations;

import colearn.platform.eventlog.LogEpochs;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The epochs of this service's log: after each restore from a backup a new one. */
@RestController
@RequestMapping("/operations/log/epochs")
class EpochOperations {
    private final LogEpochs epochs;

    EpochOperations(LogEpochs epochs) {
        this.epochs = epochs;
    }

    /** @param reason 1 to 1,000 characters, for example which backup was restored */
    record Raise(String reason) {
        Raise {
            reason = Reasons.checked(reason);
        }
    }

    /** Raised twice, it is one epoch more: the log is published once more then, and nothing else happens. */
    @Operation(summary = "Begins a new epoch, after this log was restored from a backup")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LogEpochs.Epoch raiseEpoch(@RequestBody Raise request, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        return epochs.raise(request.reason(), caller.person());
    }

    @Operation(summary = "The epochs of this log")
    @GetMapping
    List<LogEpochs.Epoch> epochs(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return epochs.all();
    }
}
