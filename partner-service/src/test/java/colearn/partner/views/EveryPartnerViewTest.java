package colearn.partner.views;

import colearn.testkit.EveryView;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EveryPartnerViewTest {

    @TestFactory
    Stream<DynamicTest> rowsThatAreBuiltAnewEqualTheLiveOnes() {
        return EveryView.rebuiltEqualsLive(Told.once().program.service());
    }
}
