package colearn.session.views;

import static colearn.session.views.ToldSession.*;

import colearn.testkit.EveryView;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Live rows equal those that are built anew. */
class EverySessionViewTest {
    @TestFactory
    Stream<DynamicTest> rowsThatAreBuiltAnewEqualTheLiveOnes() {
        return EveryView.rebuiltEqualsLive(service());
    }
}
