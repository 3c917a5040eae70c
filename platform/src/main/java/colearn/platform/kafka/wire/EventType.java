package colearn.platform.kafka.wire;

import java.util.regex.Pattern;

/**
 * A type of the contract. On the wire, {@code relationship.activated} of partner in version 1 is {@code
 * colearn.partner.relationship-activated.v1}. The way back needs the aggregate's name, because a hyphen may belong to either part.
 *
 * @param service the source
 * @param type logical, for example {@code relationship.activated}
 * @param version from 1
 */
public record EventType(String service, String type, int version) {
    private static final Pattern WIRE = Pattern.compile(
            "colearn\\.(?<service>[a-z]{1,20})\\.(?<name>[A-Za-z0-9_-]{1,100})\\.v(?<version>[1-9][0-9]{0,3})");

    public String onTheWire() {
        return "colearn." + service + "." + type.replace('.', '-') + ".v" + version;
    }

    /** @throws IllegalArgumentException when it is no type of ours */
    public static EventType parse(String onTheWire, String aggregate) {
        var match = WIRE.matcher(onTheWire);
        if (!match.matches()) {
            throw new IllegalArgumentException("the type is not like colearn.<service>.<aggregate-event>.v1");
        }
        return new EventType(
                match.group("service"),
                dotted(match.group("name"), aggregate),
                Integer.parseInt(match.group("version")));
    }

    /** Refuses a type that would arrive as another one. */
    public EventType arrivingWhole(String aggregate) {
        if (!equals(parse(onTheWire(), aggregate))) {
            throw new IllegalArgumentException(
                    "'%s' cannot be told from its wire name '%s': name it <aggregate>.<event> with the aggregate '%s'"
                            .formatted(type, onTheWire(), aggregate));
        }
        return this;
    }

    private static String dotted(String name, String aggregate) {
        if (name.startsWith(aggregate + "-")) {
            return aggregate + "." + name.substring(aggregate.length() + 1);
        }
        return name.replaceFirst("-", ".");
    }
}
