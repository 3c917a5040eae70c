package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token, and nothing else, so that a shell can take it as it is. */
@Command(
        name = "token",
        description = "Prints a token for a role: curl -H \"Authorization: Bearer $(./colearn token analyst)\" …",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ROLE", description = "program-manager, coach, partner-member, analyst or operator.")
    private String role = "";

    @Option(names = "--person", paramLabel = "ID", description = "Who; without it, each role has a person of its own.")
    private @Nullable UUID person;

    @Option(names = "--partner", paramLabel = "ID", description = "The partner that a partner-member acts for.")
    private @Nullable UUID partner;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (role() == Role.PARTNER_MEMBER && partner == null) {
            throw new Refusal("A partner-member acts for a partner: add --partner ID (and --person ID).");
        }
        Api api = Api.running(Checkout.current(), Duration.ofSeconds(15));
        Bearer bearer = new Bearer(role(), Optional.ofNullable(person), Optional.ofNullable(partner));
        System.out.println(api.tokens().of(bearer));
        return 0;
    }

    private Role role() {
        String name = role.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no role '" + role + "': program-manager, coach,"
                        + " partner-member, analyst or operator."));
    }
}
