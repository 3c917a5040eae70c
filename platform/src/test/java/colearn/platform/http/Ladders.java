package colearn.platform.http;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.problem.Problems;
import colearn.platform.time.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints of the small service. */
@RestController
final class Ladders {
    private final Commands commands;
    private final Answers answers;
    private final Queries queries;
    private final JsonMapper json;

    Ladders(Commands commands, Answers answers, Queries queries, JsonMapper json) {
        this.commands = commands;
        this.answers = answers;
        this.queries = queries;
        this.json = json;
    }

    record Name(String value) {
        Name {
            if (value.isBlank() || value.length() > 40) {
                throw new IllegalArgumentException("a name has 1 to 40 characters");
            }
        }
    }

    enum Material {
        WOOD,
        STEEL
    }

    record Part(Material material, @Nullable BigDecimal length) {}

    record PutUp(
            Name name,
            UUID wall,
            List<Part> parts,
            Optional<Instant> since,
            @Nullable LocalDate until) {
        PutUp {
            parts = List.copyOf(parts);
        }
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/ladders")
    ResponseEntity<Receipt> putUp(@RequestBody PutUp request, Caller caller, RequestKey key) {
        if (caller.is(Role.OPERATOR)) {
            throw Problems.forbidden("Operators put up no ladders.");
        }
        return answers.created(
                send(Ids.next(), new LadderCommand.PutUp(request.name().value(), request.wall()), caller, key, null),
                "/ladders/{id}");
    }

    record Rename(Name name) {}

    @PostMapping("/ladders/{id}/name")
    ResponseEntity<Receipt> rename(
            @PathVariable UUID id, @RequestBody Rename request, Caller caller, RequestKey key, ExpectedVersion seen) {
        return answers.changed(
                send(id, new LadderCommand.Rename(request.name().value()), caller, key, seen.value()), "/ladders/{id}");
    }

    record Climb(int rungs, boolean allowed) {}

    @PostMapping("/ladders/{id}/climbs")
    ResponseEntity<Receipt> climb(
            @PathVariable UUID id,
            @RequestBody Climb request,
            Caller caller,
            RequestKey key,
            Optional<ExpectedVersion> seen) {
        return answers.changed(
                send(
                        id,
                        new LadderCommand.Climb(request.rungs(), request.allowed()),
                        caller,
                        key,
                        seen.map(ExpectedVersion::value).orElse(null)),
                "/ladders/{id}");
    }

    private Outcome send(UUID id, LadderCommand command, Caller caller, RequestKey key, @Nullable Long seen) {
        return commands.perform(Commands.Order.of(LadderDecider.LADDER, id, caller, reads -> command)
                .once(key)
                .expecting(seen));
    }

    record Seen(UUID id, Rungs.Row row) {}

    @GetMapping("/ladders")
    Page<Seen> all(
            @RequestParam(required = false) @Nullable Material material,
            @RequestParam(required = false) @Nullable LocalDate day,
            Paging paging,
            Caller caller,
            After after) {
        var answer = queries.read(
                "rungs",
                caller,
                after,
                database -> paging.rows(
                        database.sql("""
                        select json_build_object('id', key, 'row', body)::text from view.rungs
                        where generation = view.serving('rungs') and (:after::text is null or (left(name, 40), key) > (:after, :key))
                        order by left(name, 40), key limit :limit""")
                                .param(
                                        "after",
                                        paging.cursor().map(it -> it.text(0)).orElse(null))
                                .param(
                                        "key",
                                        paging.cursor()
                                                .map(it -> it.uuid(1).toString())
                                                .orElse(null))
                                .param("limit", paging.fetch()),
                        text -> json.readValue(text, Seen.class)));
        return paging.page(
                answer.value(),
                it -> Cursor.of(
                        it.row()
                                .name()
                                .substring(0, Math.min(40, it.row().name().length())),
                        it.id()),
                answer.position());
    }

    @GetMapping("/ladders/{id}")
    Seen one(@PathVariable UUID id, Caller caller, After after) {
        return queries.read(
                        "rungs",
                        caller,
                        after,
                        database -> database.sql(
                                        "select body from view.rungs where generation = view.serving('rungs') and key = :key")
                                .param("key", id.toString())
                                .query(String.class)
                                .optional())
                .value()
                .map(body -> new Seen(id, json.readValue(body, Rungs.Row.class)))
                .orElseThrow(() -> Problems.notFound("ladder", id));
    }

    record Picture(String dots) {}

    /** Many times what the buffers of a connection hold: see {@link LadderService#smallBuffers}. */
    @GetMapping("/pictures")
    Picture picture(Caller caller, After after) {
        return queries.read(
                        "rungs",
                        caller,
                        after,
                        database -> database.sql("select repeat('dot ', 250000)")
                                .query((row, n) -> new Picture(row.getString(1)))
                                .single())
                .value();
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("select secret from colearn.platform.Thing");
    }
}
