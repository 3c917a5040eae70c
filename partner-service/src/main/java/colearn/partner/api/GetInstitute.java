package colearn.partner.api;

import colearn.partner.domain.Institute;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who runs the program: a party like any other, and the zone in which days of a membership are days. */
@RestController
final class GetInstitute {
    private final Institute institute;

    GetInstitute(Institute institute) {
        this.institute = institute;
    }

    @Operation(
            summary =
                    "Who runs the program: a party like any other, and the zone in which days of a membership are days")
    @GetMapping("/institute")
    Institute institute(Caller caller) {
        return institute;
    }
}
