package colearn.platform.views;

import colearn.platform.decider.ClaimChanges;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Correction;
import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.StreamId;
import colearn.platform.json.Json;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes ladders' events and corrections of them into a log, whatever they say: views have to cope with what deciders would refuse. */
final class CorrectedHistory {
    private static final SealedText WHY = new SealedText(Ids.next(), "it was a slip");
    private static final JsonMapper JSON = Json.stored();

    /** An event as it was recorded. */
    record Recorded(UUID ladder, UUID event) {}

    private final Appender log;
    private final Random random;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();

    CorrectedHistory(Instance instance, long seed) {
        this.log = instance.get(Appender.class);
        this.random = new Random(seed);
    }

    /** Events of a few ladders, one in three a correction of an earlier one. */
    void someEvents(int events) {
        var ladders = List.of(Ids.next(), Ids.next(), Ids.next());
        for (int i = 0; i < events; i++) {
            if (recorded.size() > 2 && random.nextInt(3) == 0) {
                correct(recorded.get(random.nextInt(recorded.size())), random.nextInt(3) == 0 ? null : someEvent(i));
            } else {
                append(ladders.get(random.nextInt(ladders.size())), someEvent(i));
            }
        }
    }

    private LadderEvent someEvent(int i) {
        return switch (random.nextInt(8)) {
            case 0 -> new LadderEvent.PutUp("ladder " + i, Rig.WALL);
            case 1 -> new LadderEvent.Renamed("named " + i);
            case 2 -> new LadderEvent.Renamed("rotten " + i);
            case 3 -> new LadderEvent.Renamed("sick " + i);
            default -> new LadderEvent.Climbed(random.nextInt(3));
        };
    }

    Recorded append(UUID ladder, LadderEvent event) {
        var id = Ids.next();
        append(ladder, id, typeOf(event), JSON.valueToTree(event), null);
        var place = new Recorded(ladder, id);
        recorded.add(place);
        return place;
    }

    /** @param as what should have been recorded; null when nothing should */
    void correct(Recorded place, @Nullable LadderEvent as) {
        Correction correction = as == null
                ? new Correction.EventRetracted(place.event(), null, WHY)
                : new Correction.EventAmended(
                        place.event(),
                        new Correction.As(typeOf(as), 1, JSON.valueToTree(as)),
                        now(),
                        List.of(),
                        null,
                        WHY);
        append(
                place.ladder(),
                Ids.next(),
                "ladder." + (as == null ? Correction.Own.RETRACTED : Correction.Own.AMENDED),
                JSON.valueToTree(correction),
                place.event());
    }

    private static String typeOf(LadderEvent event) {
        return switch (event) {
            case LadderEvent.PutUp up -> "ladder.put-up";
            case LadderEvent.Climbed climbed -> "ladder.climbed";
            case LadderEvent.Renamed renamed -> "ladder.renamed";
        };
    }

    private void append(UUID ladder, UUID id, String type, ObjectNode payload, @Nullable UUID corrects) {
        long version = versions.merge(ladder, 1L, Long::sum);
        var metadata = new EventMetadata(Instance.SOMEBODY.person(), "test", null, List.of());
        log.append(new AppendUnit(
                new StreamId("partner", "ladder", ladder),
                version - 1,
                List.of(new AppendUnit.NewEvent(
                        id,
                        type,
                        1,
                        payload.toString(),
                        JSON.writeValueAsString(metadata),
                        Map.of("wall", Rig.WALL),
                        now(),
                        now(),
                        corrects)),
                null,
                ClaimChanges.NONE,
                List.of()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
