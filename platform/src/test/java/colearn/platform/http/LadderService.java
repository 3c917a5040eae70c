package colearn.platform.http;

import colearn.platform.PlatformConfiguration;
import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderRejection;
import colearn.platform.problem.Problem;
import colearn.platform.problem.RejectionProblems;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A whole small service, as a real one is put together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, Ladders.class})
class LadderService {

    @Bean
    Aggregate<?, ?, ?> ladder() {
        return LadderDecider.LADDER;
    }

    @Bean
    Rungs rungs() {
        return new Rungs();
    }

    /** Whoever does not read holds an answer up soon, whatever this machine's buffers are. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.txBufSize", Integer.toString(16 * 1024)));
    }

    @Bean
    RejectionProblems rejectionProblems() {
        return new RejectionProblems() {
            @Override
            public Problem of(Rejection rejection) {
                return switch ((LadderRejection) rejection) {
                    case LadderRejection.NoLadder it ->
                        Problem.of("no-ladder", 404, "There is no ladder", "Put one up first.");
                    case LadderRejection.StandsAlready it ->
                        Problem.of("stands-already", 409, "It stands already", "Choose another wall.");
                    case LadderRejection.TooHigh it -> Problem.of("too-high", 409, "It is too high", "Come down.");
                    case LadderRejection.NotAllowed it ->
                        Problem.of("not-allowed", 409, "Climbing is not allowed", "Ask.");
                };
            }

            @Override
            public Problem of(Claim taken) {
                return Problem.of("name-taken", 409, "The name is taken", "Choose another name.");
            }
        };
    }
}
