package colearn.testkit.architecture.planted.tangled.views;

import colearn.testkit.architecture.planted.tangled.http.Page;

/** The other half. */
public record Rows(Page page) {}
