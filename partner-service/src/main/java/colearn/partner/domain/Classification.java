package colearn.partner.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The classifications of industries that this service can compare: it has to know which codes stand under one heading of the top level.
 * What it cannot compare it does not take, or "they differ" would be a guess.
 */
enum Classification {
    /** United Nations, ISIC Rev. 4: 21 sections, A to U. */
    ISIC("4") {
        @Override
        Optional<String> topLevel(String code) {
            return IsicSections.of(code);
        }

        @Override
        String oneSpelling(String code) {
            return IsicSections.withoutLetter(code);
        }
    },
    /** North America, NAICS 2022: 20 sectors. */
    NAICS("2022") {
        @Override
        Optional<String> topLevel(String code) {
            return NaicsSectors.of(code);
        }
    };

    private final String version;

    Classification(String version) {
        this.version = version;
    }

    /** The heading of the top level that {@code code} stands under; empty for what is no code of this classification. */
    abstract Optional<String> topLevel(String code);

    /** The same code, as it is kept where a classification has several ways of writing it. */
    String oneSpelling(String code) {
        return code;
    }

    static Classification of(String scheme, String version) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(scheme) && it.version.equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' version '%s' cannot be compared here; write %s"
                        .formatted(
                                scheme,
                                version,
                                Arrays.stream(values())
                                        .map(it -> it.name() + " version " + it.version)
                                        .collect(Collectors.joining(" or ")))));
    }
}
