package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import colearn.session.api.SessionAnswer.ReflectionAnswer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One reflection: what the answer to a recorded one points to. */
@RestController
final class GetReflection {
    private final Writings writings;
    private final SealedTexts texts;

    GetReflection(Writings writings, SealedTexts texts) {
        this.writings = writings;
        this.texts = texts;
    }

    @Operation(summary = "One reflection: what the answer to a recorded one points to")
    @GetMapping("/sessions/{id}/reflections/{reflectionId}")
    ReflectionAnswer get(@PathVariable UUID id, @PathVariable UUID reflectionId, Caller caller, After after) {
        Policy.mayRead(caller);
        var written = writings.in(List.of(id), caller, after).stream()
                .filter(it -> it.id().equals(reflectionId))
                .toList();
        var shown = Shown.of(List.of(), written, texts);
        return written.stream()
                .flatMap(shown::reflection)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("reflection", reflectionId));
    }
}
