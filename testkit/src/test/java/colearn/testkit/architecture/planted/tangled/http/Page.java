package colearn.testkit.architecture.planted.tangled.http;

import colearn.testkit.architecture.planted.tangled.views.Rows;

/** Half. */
public record Page(Rows rows) {}
