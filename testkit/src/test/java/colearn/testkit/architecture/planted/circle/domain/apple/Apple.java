package colearn.testkit.architecture.planted.circle.domain.apple;

import colearn.testkit.architecture.planted.circle.domain.tree.Tree;

/** Half of a circle. */
public record Apple(Tree tree) {}
