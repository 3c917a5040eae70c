package colearn.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the demo tells, as {@code story.yaml} has it. People, partners and relationships are called by keys; the services
 * give them their ids.
 */
record Script(
        Agreement agreement,
        Institute institute,
        Map<String, Partner> partners,
        Map<String, Relationship> relationships) {
    static Script read() {
        try (InputStream story = Script.class.getResourceAsStream("story.yaml")) {
            if (story == null) {
                throw new IllegalStateException("story.yaml is missing beside this class");
            }
            return YAMLMapper.shared().readValue(story, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that every partner gets. */
    record Agreement(
            String groundRules, Fee fee, String from, String to, String defaultAudience, String defaultAttribution) {}

    record Fee(BigDecimal amount, String currency) {}

    /**
     * The organisation that runs the program.
     *
     * @param people key → what they do
     */
    record Institute(String zone, String signer, Map<String, String> people) {}

    /**
     * An organisation in the program.
     *
     * @param signer key of the person who signs for it
     * @param people key → what they do
     */
    record Partner(
            String name,
            String zone,
            List<Map<String, Object>> industries,
            String executiveCommitment,
            String learningAtTheWork,
            String willingnessToShare,
            String signer,
            Map<String, String> people) {}

    record Relationship(
            String level,
            String purpose,
            @Nullable String project,
            Side sideA,
            Side sideB,
            Struggle struggle,
            Session session,
            @Nullable Tool tool,
            List<Reflection> reflections) {}

    /**
     * One side.
     *
     * @param members keys of the people who speak for it
     */
    record Side(List<Party> parties, List<String> members) {}

    /**
     * One party.
     *
     * @param key what reflections call it; where it is absent, they use the person's or the partner's key
     * @param person key of a person
     * @param partner key of the partner that it is, or belongs to
     */
    record Party(
            String type,
            @Nullable String key,
            @Nullable String person,
            @Nullable String partner,
            @Nullable String label) {}

    record Struggle(String by, String place, String workStep, String statement, String whoseWork, String at) {}

    /**
     * A session that was held.
     *
     * @param held local date and time in the zone
     */
    record Session(String held, String duration, String zone) {}

    record Tool(String tool, String fit) {}

    /**
     * What a member says that a party of its side learned.
     *
     * @param by key of the member
     * @param learner key of the party
     */
    record Reflection(String by, String learner, String kind, String learned) {}
}
