package colearn.testkit.token;

import colearn.platform.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Mints bearer tokens as the identity provider does: RS256, with {@code sub}, {@code person}, {@code roles}, {@code aud} and, for a member
 * of a partner, {@code partner}. The bad ones differ from a good program manager's in one thing each.
 */
public final class Tokens {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final String issuer;
    private final RSAKey key;

    Tokens(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** Runs the program; always the same person. */
    public String manager() {
        return of(MANAGER, Role.PROGRAM_MANAGER);
    }

    public String of(UUID person, Role... roles) {
        return with(person, it -> it.claim("roles", names(roles)));
    }

    /** A person of a partner. */
    public String member(UUID person, UUID partner) {
        return with(person, it -> it.claim("roles", names(Role.PARTNER_MEMBER)).claim("partner", partner.toString()));
    }

    /** Whose time is over since an hour. */
    public String expired() {
        var past = Instant.now().minus(Duration.ofHours(1));
        return forManager(it -> it.issueTime(Date.from(past.minus(LIFE))).expirationTime(Date.from(past)));
    }

    /** For other services than ours. */
    public String forAnotherAudience() {
        return forManager(it -> it.audience("somebody-else"));
    }

    /** Of an issuer that the services do not know, although with a key that they do. */
    public String ofAnotherIssuer() {
        return forManager(it -> it.issuer("http://127.0.0.1:1"));
    }

    /** Signed with a key that the issuer does not have, under the name of one that it has. */
    public String withAnotherKey() {
        var other = new RSAKey.Builder(Stranger.KEY).keyID(key.getKeyID()).build();
        return signed(other, manager(it -> it));
    }

    /** Not signed at all. */
    public String unsigned() {
        return new PlainJWT(manager(it -> it)).serialize();
    }

    public String withoutRoles() {
        return with(MANAGER, it -> it.claim("roles", null));
    }

    /** With claims of the test's own, for whatever else can be wrong; {@code roles} is not set before. */
    public String with(UUID person, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(key, claims.apply(standard(person)).build());
    }

    private String forManager(UnaryOperator<JWTClaimsSet.Builder> flaw) {
        return signed(key, manager(flaw));
    }

    private JWTClaimsSet manager(UnaryOperator<JWTClaimsSet.Builder> flaw) {
        return flaw.apply(standard(MANAGER).claim("roles", names(Role.PROGRAM_MANAGER)))
                .build();
    }

    private JWTClaimsSet.Builder standard(UUID person) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("colearn")
                .subject(person.toString())
                .claim("person", person.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static Object names(Role... roles) {
        return Stream.of(roles).map(Role::name).toList();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
            var token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made only when a test asks for a token of a stranger. */
    private static final class Stranger {
        private static final RSAKey KEY = TestIssuer.newKey();
    }
}
