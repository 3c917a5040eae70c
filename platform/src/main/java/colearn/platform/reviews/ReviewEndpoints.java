package colearn.platform.reviews;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is asked about flags over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({ConcludeReview.class, ListReviews.class, ReviewMetrics.class})
public class ReviewEndpoints {}
