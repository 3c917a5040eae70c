package colearn.platform.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints for views, replays and the quarantine. */
@Configuration(proxyBeanMethods = false)
@Import({ViewOperations.class, Replaying.class, QuarantineOperations.class})
public class ViewOperationsConfiguration {}
