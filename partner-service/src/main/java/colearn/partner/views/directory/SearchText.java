package colearn.partner.views.directory;

import colearn.partner.domain.partner.PartnerName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as they are looked for: whatever their case, spaces and diacritics. */
final class SearchText {
    private SearchText() {}

    /** The name first, so that the text also sorts partners by name. */
    static String of(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(SearchText::of)
                .collect(Collectors.joining("\n"));
    }

    static String of(String text) {
        return PartnerName.normalised(text);
    }
}
