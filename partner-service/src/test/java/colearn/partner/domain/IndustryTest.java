package colearn.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry.TopLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryTest {

    @ParameterizedTest
    @CsvSource({
        "2910, C", // motor vehicles
        "29, C",
        "291, C",
        "C2910, C",
        "C, C",
        "3312, C",
        "8610, Q", // hospitals
        "0111, A",
        "3510, D",
        "3900, E",
        "9900, U"
    })
    void anIsicCodeStandsUnderItsSection(String code, String section) {
        assertThat(new Industry("ISIC", "4", code, true).topLevel()).isEqualTo(new TopLevel("ISIC", "4", section));
    }

    @ParameterizedTest
    @CsvSource({"336111, 31-33", "31, 31-33", "445110, 44-45", "491110, 48-49", "622110, 62"})
    void aNaicsCodeStandsUnderItsSectorEvenWhereThatSpansSeveralNumbers(String code, String sector) {
        assertThat(new Industry("NAICS", "2022", code, true).topLevel())
                .isEqualTo(new TopLevel("NAICS", "2022", sector));
    }

    /** 04 and 34 were never given out, a letter alone takes no digits below it, and cars are not made in health care. */
    @ParameterizedTest
    @ValueSource(strings = {"", "X", "0", "00", "04", "3410", "29100", "2910 ", "Q2910", "C2", "c2910", "२९"})
    void whatIsNoIsicCodeIsNoIndustry(String code) {
        assertThatThrownBy(() -> new Industry("ISIC", "4", code, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + code + "' is no code of ISIC version 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "32 ", "99", "3361111", "C"})
    void whatIsNoNaicsCodeIsNoIndustry(String code) {
        assertThatThrownBy(() -> new Industry("NAICS", "2022", code, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeHasOneSpelling() {
        assertThat(new Industry("ISIC", "4", "C2910", true)).isEqualTo(new Industry("ISIC", "4", "2910", true));
        assertThat(new Industry("ISIC", "4", "C", true).code()).isEqualTo("C");
    }

    @Test
    void aClassificationThatCannotBeComparedIsNotTaken() {
        assertThatThrownBy(() -> new Industry("ISIC", "3.1", "2910", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'ISIC' version '3.1' cannot be compared here; write ISIC version 4 or NAICS version 2022");
    }

    @Test
    void headingsOfTwoClassificationsSayNothingAboutEachOther() {
        var isic = new TopLevel("ISIC", "4", "C");
        assertThat(isic.isComparableWith(new TopLevel("ISIC", "4", "Q"))).isTrue();
        assertThat(isic.isComparableWith(new TopLevel("ISIC", "5", "C"))).isFalse();
        assertThat(isic.isComparableWith(new TopLevel("NAICS", "4", "C"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ISIC, 2022", "NAICS, 4", "SIC, 4", "isic, 4"})
    void aVersionIsOneOfItsScheme(String scheme, String version) {
        assertThatThrownBy(() -> new Industry(scheme, version, "31", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be compared here");
    }
}
