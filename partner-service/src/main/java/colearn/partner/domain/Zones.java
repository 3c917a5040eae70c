package colearn.partner.domain;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Which time zones say where something is. */
public final class Zones {
    /** {@code +02:00} and {@code UTC-5}, but not {@code Etc/GMT+5}, which the tz database lists. */
    private static final Pattern OFFSET = Pattern.compile("Z|[+-].*|(UTC|GMT|UT)[+-].*");

    private Zones() {}

    /**
     * @throws IllegalArgumentException for a bare offset: it does not follow the clock changes of any place
     */
    public static ZoneId region(ZoneId zone) {
        if (OFFSET.matcher(zone.getId()).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is an offset; a zone is a place, such as America/Detroit".formatted(zone));
        }
        return zone;
    }
}
