package colearn.insight.views.matrix;

import static colearn.insight.views.matrix.ToldMatrix.*;

import colearn.testkit.EveryView;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Live rows equal those that are built anew. */
class EveryMatrixViewTest {
    @TestFactory
    Stream<DynamicTest> rowsThatAreBuiltAnewEqualTheLiveOnes() {
        return EveryView.rebuiltEqualsLive(service());
    }
}
