package colearn.platform.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints for views and replays. */
@Configuration(proxyBeanMethods = false)
@Import({ViewOperations.class, Replaying.class})
public class ViewOperationsConfiguration {}
