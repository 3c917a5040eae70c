package colearn.local.state;

import colearn.local.Refusal;
import colearn.servers.ServiceLogins;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** The stack's passwords and keys: random, made at the first start, in a file that its owner alone can read. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /**
     * Reads them, or makes them for a stack that has no data yet.
     *
     * @throws Refusal when there is data that lost its secrets
     */
    public static Secrets of(Checkout checkout) throws IOException {
        if (Files.exists(checkout.secrets())) {
            return read(checkout);
        }
        if (Files.exists(checkout.data())) {
            throw new Refusal("The secrets of the data in " + checkout.state()
                    + " are gone, so nobody can log in to it: forget the data with './colearn reset'.");
        }
        Properties made = new Properties();
        made.setProperty("postgres", password());
        made.setProperty("identity.client", password());
        made.setProperty("exchange-key", key());
        for (Service service : Service.values()) {
            for (String login : new String[] {"owner", "app", "loader", "keys"}) {
                made.setProperty(service.shortName() + "." + login, password());
            }
            made.setProperty(service.shortName() + ".master-key", key());
        }
        write(made, checkout.secrets());
        return new Secrets(made);
    }

    /**
     * Reads them.
     *
     * @throws Refusal when there are none yet
     */
    public static Secrets read(Checkout checkout) throws IOException {
        if (!Files.exists(checkout.secrets())) {
            throw new Refusal("There is no stack yet: './colearn up' makes one.");
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(checkout.secrets())) {
            values.load(reader);
        }
        return new Secrets(values);
    }

    public String postgres() {
        return value("postgres");
    }

    public String identityClient() {
        return value("identity.client");
    }

    /** Base64 of 32 bytes, the same for the three services. */
    public String exchangeKey() {
        return value("exchange-key");
    }

    /** Base64 of 32 bytes. */
    public String masterKey(Service service) {
        return value(service.shortName() + ".master-key");
    }

    public ServiceLogins logins(Service service) {
        String name = service.shortName();
        return new ServiceLogins(
                value(name + ".owner"), value(name + ".app"), value(name + ".loader"), value(name + ".keys"));
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new Refusal(
                    "The stack's secrets lack '" + name + "': forget them and the data with './colearn reset'.");
        }
        return value;
    }

    private static void write(Properties values, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        StringWriter text = new StringWriter();
        values.store(text, null);
        Path unfinished = Files.createTempFile(file.getParent(), "secrets", ".new"); // mode 600
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password() {
        return HexFormat.of().formatHex(random());
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
