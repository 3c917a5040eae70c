package colearn.local.soak;

import static java.util.Objects.requireNonNull;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A coach and somebody of a partner: they see struggles, hold sessions, say what they learned, say it otherwise and take it back. So there is
 * something of every service, and corrections that travel.
 */
final class Coaching implements Work {
    /** What a relationship has come to is looked at whole: one with thousands of sessions would be nobody's. */
    private static final int SESSIONS = 12;

    private final Doors doors;
    private final Ledger ledger;
    private final Commanding commands;
    private final BooleanSupplier goesOn;
    private @Nullable Pair pair;
    private int sessions;

    Coaching(Doors doors, Ledger ledger, BooleanSupplier goesOn) {
        this.doors = doors;
        this.ledger = ledger;
        this.commands = new Commanding(doors, ledger);
        this.goesOn = goesOn;
    }

    @Override
    public void round() throws InterruptedException {
        if (pair == null || sessions == SESSIONS) {
            pair = new Introduction(commands).make();
            sessions = 0;
        }
        round(pair);
        sessions++;
    }

    private void round(Pair pair) throws InterruptedException {
        var struggle = commands.done(
                Service.SESSION,
                pair.nurse(),
                "/struggles",
                Map.of(
                        "relationshipId", pair.relationship(),
                        "place", "Ward",
                        "workStep", "Fetching medicines",
                        "statement", "One of six is not there at seven.",
                        "whoseWork", "The nurses'",
                        "observedBy", pair.nurseId(),
                        "at", "2026-03-24T07:00:00-05:00"));
        commands.done(
                Service.SESSION, pair.coach(), "/struggles/" + struggle.id() + "/agreements", Map.of("side", "B"));
        var session = commands.done(
                Service.SESSION,
                pair.coach(),
                "/sessions/held",
                Map.of(
                        "relationshipId", pair.relationship(),
                        "struggleIds", List.of(struggle.id()),
                        "localStart", "2026-04-01T06:45",
                        "zone", "America/Chicago",
                        "duration", "PT1H"));
        var learned = said(pair.nurse(), "A", pair.nurseId(), session.id());
        if (!goesOn.getAsBoolean()) {
            return;
        }
        said(pair.coach(), "B", pair.coachId(), session.id());
        corrected(pair.nurse(), session.id(), learned);
    }

    /** @return the reflection */
    private UUID said(Bearer who, String side, UUID learner, UUID session) throws InterruptedException {
        var words = words();
        var path = "/sessions/" + session + "/reflections";
        var answer = doors.answer(
                Service.SESSION,
                path,
                who,
                Map.of("side", side, "learner", learner, "learned", words, "kind", "WORK", "visibility", "PROGRAM"),
                Map.of());
        ledger.acknowledged(
                Service.SESSION, session, answer.body().required("version").asLong());
        var location = requireNonNull(answer.location());
        var reflection = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        ledger.learned(reflection, new Ledger.Learning(words));
        return reflection;
    }

    /** In other words, and then taken back, by who said it. */
    private void corrected(Bearer who, UUID session, UUID reflection) throws InterruptedException {
        var path = "/sessions/" + session;
        var event = event(who, path, "session.reflection-recorded");
        var words = words();
        correct(
                who,
                path,
                session,
                Map.of("event", event, "amend", Map.of("learned", words), "why", "I looked again."));
        ledger.learned(reflection, new Ledger.Learning(words));
        if (reflection.getLeastSignificantBits() % 3 == 0) {
            correct(who, path, session, Map.of("event", event, "retract", true, "why", "It was not so."));
            ledger.learned(reflection, new Ledger.Learning(null));
        }
    }

    private void correct(Bearer who, String path, UUID session, Map<String, ?> correction) throws InterruptedException {
        long version = requireNonNull(ledger.of(Service.SESSION).get(session));
        commands.done(
                Service.SESSION, who, path + "/corrections", correction, Map.of("If-Match", "\"" + version + "\""));
    }

    /** The first of a type: the nurse spoke first. */
    private String event(Bearer who, String path, String type) throws InterruptedException {
        for (var item :
                doors.seen(Service.SESSION, path + "/history", who, Map.of()).required("items")) {
            if (item.required("type").asString().equals(type)) {
                return item.required("event").asString();
            }
        }
        throw new Doors.NotDone("the history of " + path + " has no " + type);
    }

    private static String words() {
        return "We learned " + UUID.randomUUID();
    }
}
