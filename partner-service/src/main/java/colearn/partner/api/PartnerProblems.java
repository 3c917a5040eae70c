package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerRejection;
import colearn.platform.problem.Problem;
import java.util.Map;
import java.util.TreeSet;

/** Why a partner refuses, in a client's words. */
final class PartnerProblems {
    private PartnerProblems() {}

    static Problem of(PartnerRejection rejection) {
        return switch (rejection) {
            case PartnerRejection.NotRegistered it ->
                missing("There is no such partner. Register it first: POST /partners.");
            case PartnerRejection.AlreadyRegistered it ->
                conflict("already-there", "Another one has this id", "It is called %s.".formatted(it.name()));
            case PartnerRejection.NotOnePrimaryIndustry it ->
                impossible(
                        "not-one-primary-industry",
                        "A partner has exactly one primary industry",
                        "%d are marked as primary. Mark what it mainly does.".formatted(it.given()));
            case PartnerRejection.EvidenceMissing it ->
                conflict(
                                "evidence-missing",
                                "Admission rests on evidence on all three criteria",
                                "There is none yet on %s. Go and see, then: POST /partners/{id}/assessments."
                                        .formatted(new TreeSet<>(it.missing())))
                        .with(Map.of("missing", new TreeSet<>(it.missing())));
            case PartnerRejection.NoAgreementInEffect it ->
                conflict(
                        "no-agreement-in-effect",
                        "Admission rests on an agreement that both sides have signed",
                        "None covers today. Draft, propose and sign one: POST /agreements.");
            case PartnerRejection.NotYet it ->
                impossible(
                        "not-yet-happened",
                        "What is recorded of a partner has happened",
                        "It was recorded at %s, and happened then or before.".formatted(it.recorded()));
            case PartnerRejection.NotWhileStanding it ->
                conflict(
                                "wrong-standing",
                                "Where the partner stands now, this cannot happen to it",
                                wayOn(it.standing()))
                        .with(Map.of("standing", it.standing()));
        };
    }

    private static String wayOn(PartnerStanding standing) {
        return switch (standing) {
            case PROSPECT -> "It is a prospect: assess it on the three criteria, agree with it, and admit it.";
            case ASSESSED -> "It is assessed, and not in the program yet: agree with it, and admit it.";
            case ACTIVE -> "It is in the program already. What is done with it now is pausing it.";
            case PAUSED -> "It is paused: resume it first.";
            case DECLINED -> "It was declined. When it comes again it is registered anew.";
        };
    }
}
