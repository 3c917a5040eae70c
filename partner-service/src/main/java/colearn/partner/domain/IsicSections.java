package colearn.partner.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The top level of ISIC Rev. 4. A code is a section (C), or a division, group or class of two to four digits (29, 291, 2910), with or without
 * its section in front (C2910).
 */
final class IsicSections {
    private static final Pattern CODE = Pattern.compile("(?<section>[A-U]?)(?<division>[0-9]{2})?(?<below>[0-9]{0,2})");

    private record Section(String letter, int firstDivision, int lastDivision) {}

    /** As published; the divisions between them were never given out. */
    private static final List<Section> ALL = List.of(
            new Section("A", 1, 3),
            new Section("B", 5, 9),
            new Section("C", 10, 33),
            new Section("D", 35, 35),
            new Section("E", 36, 39),
            new Section("F", 41, 43),
            new Section("G", 45, 47),
            new Section("H", 49, 53),
            new Section("I", 55, 56),
            new Section("J", 58, 63),
            new Section("K", 64, 66),
            new Section("L", 68, 68),
            new Section("M", 69, 75),
            new Section("N", 77, 82),
            new Section("O", 84, 84),
            new Section("P", 85, 85),
            new Section("Q", 86, 88),
            new Section("R", 90, 93),
            new Section("S", 94, 96),
            new Section("T", 97, 98),
            new Section("U", 99, 99));

    private IsicSections() {}

    /** Empty for what is no code, and where the letter in front is not the section of the division. */
    static Optional<String> of(String code) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var letter = parts.group("section");
        var division = parts.group("division");
        return ALL.stream()
                .filter(it -> letter.isEmpty() || letter.equals(it.letter()))
                .filter(it -> division == null
                        ? !letter.isEmpty() && parts.group("below").isEmpty()
                        : has(it, division))
                .map(Section::letter)
                .findFirst();
    }

    /** A division and what is below it says its section already. */
    static String withoutLetter(String code) {
        return code.length() > 1 && Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    }

    private static boolean has(Section section, String division) {
        int number = Integer.parseInt(division);
        return section.firstDivision() <= number && number <= section.lastDivision();
    }
}
