package colearn.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SideTest {
    @Test
    void eachIsTheOthersOther() {
        assertThat(Side.A.other()).isEqualTo(Side.B);
        assertThat(Side.B.other()).isEqualTo(Side.A);
    }
}
