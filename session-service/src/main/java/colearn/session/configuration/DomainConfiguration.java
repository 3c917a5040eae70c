package colearn.session.configuration;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.published.Publication;
import colearn.session.domain.session.Session;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.SessionDecider;
import colearn.session.domain.session.SessionEvent;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleDecider;
import colearn.session.domain.struggle.StruggleEvent;
import colearn.session.published.SessionServicePublication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service decides, and what it tells the others of it. */
@Configuration(proxyBeanMethods = false)
public class DomainConfiguration {

    @Bean
    public static Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles() {
        return new Aggregate<>(
                        "struggle",
                        StruggleCommand.class,
                        StruggleEvent.class,
                        new StruggleDecider(),
                        FormerStruggles.all())
                // Sessions were asked whether and when it was seen. What is no struggle is deferred.
                .correcting(Correctable.nothing()
                        .amending(StruggleEvent.Observed.class, "place", "workStep", "statement", "whoseWork")
                        .and(StruggleEvent.Resolved.class, "how")
                        .and(StruggleEvent.Deferred.class, "why"));
    }

    @Bean
    public static Aggregate<SessionCommand, Session, SessionEvent> sessions() {
        return new Aggregate<>("session", SessionCommand.class, SessionEvent.class, new SessionDecider())
                .correcting(CorrectableSessions.events());
    }

    @Bean
    Publication publication() {
        return new SessionServicePublication();
    }
}
