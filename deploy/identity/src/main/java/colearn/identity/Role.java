package colearn.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The roles that services know, each with the person who has it where a token request names none. */
enum Role {
    PROGRAM_MANAGER("01900000-0000-7000-8000-000000000001"),
    COACH("01900000-0000-7000-8000-000000000002"),
    PARTNER_MEMBER("01900000-0000-7000-8000-000000000003"),
    ANALYST("01900000-0000-7000-8000-000000000004"),
    OPERATOR("01900000-0000-7000-8000-000000000005");

    private final UUID defaultPerson;

    Role(String defaultPerson) {
        this.defaultPerson = UUID.fromString(defaultPerson);
    }

    UUID defaultPerson() {
        return defaultPerson;
    }

    static Optional<Role> named(String name) {
        return Stream.of(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
