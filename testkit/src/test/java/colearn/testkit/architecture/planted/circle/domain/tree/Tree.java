package colearn.testkit.architecture.planted.circle.domain.tree;

import colearn.testkit.architecture.planted.circle.domain.apple.Apple;

/** The other half. */
public record Tree(Apple apple) {}
